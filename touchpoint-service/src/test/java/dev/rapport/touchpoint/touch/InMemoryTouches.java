package dev.rapport.touchpoint.touch;

import static java.util.Objects.requireNonNull;

import dev.rapport.contracts.touch.Source;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Touches for one thread. */
public final class InMemoryTouches implements Touches {
    private final Map<UUID, Recorded<?>> touches = new LinkedHashMap<>();

    @Override
    @SuppressWarnings("unchecked") // Whatever is of the kind is of the kind's type.
    public <T> Optional<Recorded<T>> find(String workspace, TouchKind kind, UUID id, Class<T> type) {
        return Optional.ofNullable(touches.get(id))
                .filter(touch -> touch.workspace().equals(workspace) && touch.kind() == kind)
                .map(touch -> (Recorded<T>) touch);
    }

    @Override
    public Optional<UUID> bySource(String workspace, TouchKind kind, Source source) {
        return touches.values().stream()
                .filter(touch -> touch.workspace().equals(workspace) && touch.kind() == kind)
                .filter(touch -> source.equals(touch.source()))
                .<UUID>map(Recorded::id)
                .findFirst();
    }

    @Override
    public List<Key> due(Instant now, int atMost) {
        return touches.values().stream()
                .filter(touch -> touch.dueAt() != null && !touch.dueAt().isAfter(now))
                .sorted(Comparator.comparing(touch -> requireNonNull(touch.dueAt())))
                .limit(atMost)
                .map(touch -> new Key(touch.workspace(), touch.id()))
                .toList();
    }

    @Override
    public <T> List<Recorded<T>> findAll(String workspace, TouchKind kind, Collection<UUID> ids, Class<T> type) {
        return ids.stream()
                .flatMap(id -> find(workspace, kind, id, type).stream())
                .toList();
    }

    @Override
    public Map<Source, UUID> bySources(String workspace, TouchKind kind, Collection<Source> sources) {
        Map<Source, UUID> found = new LinkedHashMap<>();
        sources.forEach(source -> bySource(workspace, kind, source).ifPresent(id -> found.put(source, id)));
        return found;
    }

    @Override
    public void put(List<? extends Recorded<?>> all) {
        all.forEach(touch -> touches.put(touch.id(), touch));
    }
}
