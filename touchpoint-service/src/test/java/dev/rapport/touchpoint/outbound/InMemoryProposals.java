package dev.rapport.touchpoint.outbound;

import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.people.ContactKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Outbound messages for one thread. */
public final class InMemoryProposals implements Proposals {
    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(Place::proposedAt)
            .thenComparing(place -> place.id().toString())
            .reversed();

    private final Map<Key, Proposal> messages = new LinkedHashMap<>();
    private final Set<Key> outOfTheWay = new HashSet<>();

    @Override
    public Optional<Proposal> add(Proposal message) {
        Optional<Proposal> there = find(message.workspace(), message.id())
                .or(() -> messages.values().stream()
                        .filter(other -> !outOfTheWay.contains(key(other)) && isSame(other, message))
                        .findFirst());
        if (there.isEmpty()) {
            messages.put(key(message), message);
        }
        return there;
    }

    private static boolean isSame(Proposal other, Proposal message) {
        String hash = SameMessage.hash(message.message());
        return hash != null
                && hash.equals(SameMessage.hash(other.message()))
                && other.contact().equals(message.contact())
                && !(other.state() instanceof State.Failed);
    }

    @Override
    public void makeWay(Proposal message) {
        outOfTheWay.add(key(message));
    }

    @Override
    public void put(List<Proposal> moved) {
        moved.forEach(message -> messages.replace(key(message), message));
    }

    @Override
    public Optional<Proposal> find(String workspace, UUID id) {
        return Optional.ofNullable(messages.get(new Key(workspace, id)));
    }

    @Override
    public List<Proposal> findAll(Collection<Key> keys) {
        return keys.stream()
                .distinct()
                .flatMap(key -> find(key.workspace(), key.id()).stream())
                .toList();
    }

    @Override
    public List<Proposal> search(String workspace, Search search) {
        return messages.values().stream()
                .filter(message -> message.workspace().equals(workspace))
                .filter(message -> search.statuses().isEmpty()
                        || search.statuses().contains(message.state().status()))
                .filter(message -> search.campaign() == null
                        || Objects.equals(message.message().campaign(), search.campaign()))
                .filter(message -> search.after() == null || NEWEST_FIRST.compare(place(message), search.after()) > 0)
                .sorted(Comparator.comparing(InMemoryProposals::place, NEWEST_FIRST))
                .limit(search.atMost())
                .toList();
    }

    @Override
    public List<ContactKey> withLapsed(Instant now, int atMost) {
        return lapsed(now)
                .map(Proposal::contact)
                .distinct()
                .sorted()
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Proposal> cleared(Collection<ContactKey> contacts) {
        return messages.values().stream()
                .filter(message -> message.state() instanceof State.Cleared && contacts.contains(message.contact()))
                .toList();
    }

    @Override
    public List<Proposal> lapsed(Collection<ContactKey> contacts, Instant now) {
        return lapsed(now)
                .filter(message -> contacts.contains(message.contact()))
                .toList();
    }

    private Stream<Proposal> lapsed(Instant now) {
        return messages.values().stream()
                .filter(message -> message.state() instanceof State.Cleared cleared && cleared.lapsed(now));
    }

    private static Key key(Proposal message) {
        return new Key(message.workspace(), message.id());
    }

    private static Place place(Proposal message) {
        return new Place(message.message().proposedAt(), message.id());
    }
}
