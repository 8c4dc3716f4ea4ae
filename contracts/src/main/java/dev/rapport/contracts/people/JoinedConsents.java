package dev.rapport.contracts.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person lets us do who was several contacts before. An opt-out of either holds when they are merged; what the person says
 * after that counts for all.
 */
public final class JoinedConsents {
    private static final Comparator<Consent> OLDEST_FIRST = Comparator.comparing(Consent::changedAt);

    private final Map<UUID, UUID> survivors = new HashMap<>();
    /** The key null covers every channel that has no consent of its own. */
    private final Map<UUID, Map<@Nullable Channel, Consent>> standing = new HashMap<>();

    private JoinedConsents() {}

    /** A contact that was merged into another, and still is. */
    public record Merged(UUID contact, UUID into, Instant at) {}

    /**
     * @param survivor or anybody who is the same person
     * @param said what each of the contacts said last, per channel
     * @return what stands, at most one per channel; of two that cover a channel the later one counts
     */
    public static List<Consent> of(UUID survivor, Map<UUID, List<Consent>> said, List<Merged> merges) {
        JoinedConsents joined = new JoinedConsents();
        record Step(Instant at, Runnable effect) {}
        List<Step> steps = new ArrayList<>();
        merges.forEach(merge -> steps.add(new Step(merge.at(), () -> joined.merge(merge))));
        said.forEach((contact, consents) -> consents.stream()
                .sorted(OLDEST_FIRST)
                .forEach(consent -> steps.add(new Step(consent.changedAt(), () -> joined.say(contact, consent)))));
        steps.stream()
                .sorted(Comparator.comparing(Step::at))
                .forEach(step -> step.effect().run());
        Map<@Nullable Channel, Consent> last = joined.of(joined.survivor(survivor));
        return Stream.concat(
                        Stream.ofNullable(last.get(null)),
                        last.values().stream()
                                .filter(consent -> consent.channel() != null)
                                .sorted(OLDEST_FIRST.thenComparing(Consent::channel)))
                .toList();
    }

    private void say(UUID contact, Consent consent) {
        Map<@Nullable Channel, Consent> person = of(survivor(contact));
        if (consent.channel() == null) {
            person.clear();
        }
        person.put(consent.channel(), consent);
    }

    private void merge(Merged merge) {
        UUID contact = survivor(merge.contact());
        UUID into = survivor(merge.into());
        if (contact.equals(into)) {
            return;
        }
        Map<@Nullable Channel, Consent> one = of(contact);
        Map<@Nullable Channel, Consent> other = of(into);
        Set<@Nullable Channel> channels = new HashSet<>(one.keySet());
        channels.addAll(other.keySet());
        Map<@Nullable Channel, Consent> both = new HashMap<>();
        for (Channel channel : channels) {
            Stream.of(one, other)
                    .map(consents -> consents.getOrDefault(channel, consents.get(null)))
                    .filter(Objects::nonNull)
                    .max(Comparator.comparing((Consent consent) -> consent.status() == Consent.Status.OPTED_OUT)
                            .thenComparing(Consent::changedAt))
                    .ifPresent(consent -> both.put(
                            channel, new Consent(channel, consent.status(), consent.source(), consent.changedAt())));
        }
        survivors.put(contact, into);
        standing.put(into, both);
    }

    private Map<@Nullable Channel, Consent> of(UUID contact) {
        return standing.computeIfAbsent(contact, nobody -> new HashMap<>());
    }

    private UUID survivor(UUID contact) {
        UUID survivor = contact;
        while (survivors.containsKey(survivor)) {
            survivor = Objects.requireNonNull(survivors.get(survivor));
        }
        return survivor;
    }
}
