package dev.rapport.advisor.intake;

import dev.rapport.advisor.attention.Attention;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.health.NextChange;
import dev.rapport.advisor.judgement.Pauses;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.advisor.relationship.Relationships.Told;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.RelationshipEvent.RelationshipChanged;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.contracts.relationship.Health;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Publishes relationships whose band, score (by a point) or pause has moved since their readers were told last. */
@Singleton
public class TellReaders {
    /** A stream that brings so many relationships at once takes an archive in: more will follow. */
    private static final int MANY = 50;

    private static final Duration UNTIL_MORE_IS_KNOWN = Duration.ofSeconds(10);
    /** One that fills its batches has much behind it: more of most of them. */
    private static final int VERY_MANY = 500;

    private static final Duration UNTIL_MOST_IS_KNOWN = Duration.ofMinutes(1);

    private final Policies policies;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    TellReaders(@Worker Policies policies, @Worker Outbox outbox, Ids ids, Clock clock) {
        this.policies = policies;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Gives back the relationships with what their readers have now been told: each person once, under the id of everybody who
     * was merged.
     */
    Map<ContactKey, Known> tell(Map<ContactKey, Known> relationships) {
        return tell(relationships, Map.of(), Duration.ZERO);
    }

    /**
     * As above; of many at once only pauses are told now, and their health in a while, a minute at most, once for all that happens
     * until then.
     *
     * @param before whoever is as she was before has news by the clock alone, which has its own time
     */
    Map<ContactKey, Known> tellSoon(Map<ContactKey, Known> relationships, Map<ContactKey, Known> before) {
        int many = relationships.size();
        return tell(
                relationships,
                before,
                many < MANY ? Duration.ZERO : many < VERY_MANY ? UNTIL_MORE_IS_KNOWN : UNTIL_MOST_IS_KNOWN);
    }

    private Map<ContactKey, Known> tell(
            Map<ContactKey, Known> relationships, Map<ContactKey, Known> before, Duration healthCanWait) {
        Instant now = clock.instant();
        SamePeople people = SamePeople.of(relationships);
        Map<ContactKey, Known> moved = new LinkedHashMap<>(relationships);
        moved.keySet().removeIf(contact -> !people.survivor(contact).equals(contact));
        moved.entrySet().removeAll(before.entrySet());
        Map<String, Policies.Version> inForce = policies.newest(
                moved.keySet().stream().map(ContactKey::workspace).collect(Collectors.toSet()));
        List<Outgoing> events = new ArrayList<>();
        Map<ContactKey, Known> told = new LinkedHashMap<>();
        moved.forEach((contact, known) -> {
            Relationship relationship = known.relationship();
            Policy policy = inForce.getOrDefault(contact.workspace(), Policies.Version.FIRST)
                    .policy();
            AutomationPause pause = Pauses.of(relationship, policy, now);
            if (healthCanWait.isPositive() && isPausedAsTold(pause, known)) {
                told.put(contact, known.toldBy(now.plus(healthCanWait)));
                return;
            }
            Double score = HealthOf.score(relationship, policy.healthWeights(), now);
            Told news = new Told(
                    HealthOf.band(score).name(),
                    score == null ? null : Math.round(score),
                    pausedUntil(pause),
                    pausedOn(pause));
            if (!news.equals(known.told())) {
                // With all its sentences only for those who are told.
                Health health = HealthOf.at(relationship, policy.healthWeights(), now);
                people.all(contact)
                        .forEach(same -> events.add(new Outgoing(
                                Topics.RELATIONSHIPS,
                                new Envelope<>(
                                        ids.next(),
                                        Event.typeOf(RelationshipChanged.class),
                                        now,
                                        same.workspace(),
                                        null,
                                        same.recordKey(),
                                        new RelationshipChanged(
                                                same.contactId(),
                                                health,
                                                pause,
                                                relationship.seen().through(),
                                                now)))));
            }
            told.put(
                    contact,
                    known.toldAs(
                            news,
                            nextLook(relationship, policy, now),
                            Attention.of(relationship, now).weight()));
        });
        outbox.append(events);
        return told;
    }

    private static boolean isPausedAsTold(@Nullable AutomationPause pause, Known known) {
        Told told = known.told();
        return told == null
                ? pause == null
                : Objects.equals(pausedUntil(pause), told.pausedUntil())
                        && pausedOn(pause).equals(told.pausedOn());
    }

    private static @Nullable String pausedUntil(@Nullable AutomationPause pause) {
        return pause == null ? null : pause.until().toString();
    }

    private static List<Channel> pausedOn(@Nullable AutomationPause pause) {
        return pause == null || pause.channels().size() == Channel.values().length ? List.of() : pause.channels();
    }

    /** When there may be something to tell, or another order in lists, although nothing happens. */
    private static @Nullable Instant nextLook(Relationship relationship, Policy policy, Instant now) {
        return Stream.of(
                        Optional.ofNullable(Pauses.nextChange(relationship, policy, now)),
                        Optional.ofNullable(NextChange.of(relationship, policy.healthWeights(), now)),
                        Attention.nextLook(relationship, now))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
