package dev.rapport.advisor.relationship;

import static dev.rapport.advisor.Story.PARISSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order, the repeats and the batches in which a log arrives: the relationship is the same. */
class RelationshipSimulationTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final String[] BODIES = {
        "…",
        "Could we talk on Friday?",
        "Which oven would you buy?",
        "Thanks, that is all.",
        "It is \"there\", not \"their\"."
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theJournalFoldsTheSameInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<Entry> journal = journal(random, 400);
        Relationship expected = Relationship.fold(PARISSA, journal);
        List<Entry> shuffled = withRepeats(journal, random);

        Relationship folded = Relationship.fold(PARISSA, shuffled);

        assertSame(folded, expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void addingOneByOneIsTheSameAsFoldingAll(long seed) {
        Random random = new Random(seed);
        List<Entry> journal = journal(random, 300);
        Relationship expected = Relationship.fold(PARISSA, journal);

        Relationship inOrder = takenIn(journal);
        Relationship shuffled = takenIn(withRepeats(journal, random));

        assertSame(inOrder, expected);
        assertSame(shuffled, expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {81, 82, 83, 84, 85, 86, 87, 88})
    void whatBecomesOfMeetingsAndPromisesIsAddedWithoutFoldingAll(long seed) {
        Random random = new Random(seed);
        List<Entry> journal = appointments(random, 250);
        Set<Entry> told = new LinkedHashSet<>();
        Relationship relationship = Relationship.of(PARISSA);
        int corrected = 0;
        int again = 0;

        for (Entry entry : journal) {
            boolean before = told.stream().anyMatch(other -> Objects.equals(other.touchId(), entry.touchId()));
            Optional<Relationship> added = new Telling(told).add(relationship, entry);
            told.add(entry);
            relationship = added.orElseGet(() -> Relationship.fold(PARISSA, told));
            corrected += before && added.isPresent() ? 1 : 0;
            again += added.isPresent() ? 0 : 1;
            assertSame(relationship, Relationship.fold(PARISSA, told));
        }

        assertThat(corrected).isGreaterThan(again).isGreaterThan(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50})
    void twoPartsOfAJournalMergeToTheHealthOfTheWhole(long seed) {
        Random random = new Random(seed);
        List<Entry> journal = journal(random, 300);
        Map<Boolean, List<Entry>> parts = withRepeats(journal, random).stream()
                .collect(Collectors.partitioningBy(entry -> entry.touchId() != null
                        && new Random(seed + entry.touchId().hashCode()).nextBoolean()));
        Relationship one = Relationship.fold(PARISSA, parts.getOrDefault(true, List.of()));
        Relationship other = Relationship.fold(PARISSA, parts.getOrDefault(false, List.of()));

        Relationship merged = one.merge(other);

        Relationship whole = Relationship.fold(PARISSA, journal);
        assertThat(other.merge(one).engagement()).isEqualTo(merged.engagement()).isEqualTo(whole.engagement());
        for (int days : new int[] {0, 30, 200, 366, 500}) {
            Instant now = START.plus(Duration.ofDays(days));
            assertThat(HealthOf.at(merged, now))
                    .usingRecursiveComparison()
                    .withComparatorForType(RelationshipSimulationTest::nearly, Double.class)
                    .isEqualTo(HealthOf.at(whole, now));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68})
    void aCorrectionOfALongHistoryIsTheSameAsFoldingAllAndReadsAPart(long seed) {
        Random random = new Random(seed);
        List<Entry> journal = journal(random, 600);
        InMemoryParts parts = new InMemoryParts();
        LongHistories histories = new LongHistories(parts, 100, 20);
        ContactKey contact = new ContactKey("acme", PARISSA);
        Relationship relationship = Relationship.of(PARISSA);
        int corrected = 0;
        int read = 0;

        for (Entry entry : journal) {
            boolean toldBefore = entry.touchId() != null
                    && parts.journal.stream().anyMatch(other -> Objects.equals(other.touchId(), entry.touchId()));
            parts.journal.add(entry);
            Relationship before = relationship;
            Optional<Relationship> byParts =
                    toldBefore ? histories.corrected(contact, before, List.of(entry)) : Optional.empty();
            if (byParts.isPresent()) {
                corrected++;
                read += parts.read();
            }
            relationship = byParts.orElseGet(() -> toldBefore || before.mustFoldAgain(entry)
                    ? Relationship.fold(PARISSA, parts.journal)
                    : before.add(entry));
            histories.keepUp(contact, before, relationship);
            parts.read();
        }

        assertSame(relationship, Relationship.fold(PARISSA, journal));
        assertThat(corrected).isGreaterThan(50);
        assertThat(read / corrected).isLessThan(100);
    }

    /** As intake does it: what is new is added, and the journal is folded again where that cannot be. */
    private static Relationship takenIn(List<Entry> entries) {
        Set<Entry> journal = new LinkedHashSet<>();
        Relationship relationship = Relationship.of(PARISSA);
        for (Entry entry : entries) {
            Telling telling = new Telling(journal);
            if (journal.add(entry)) {
                relationship = telling.add(relationship, entry).orElseGet(() -> Relationship.fold(PARISSA, journal));
            }
        }
        return relationship;
    }

    private static void assertSame(Relationship one, Relationship other) {
        assertThat(one)
                .usingRecursiveComparison()
                .withComparatorForType(RelationshipSimulationTest::nearly, Double.class)
                .isEqualTo(other);
    }

    private static int nearly(double one, double other) {
        boolean same = Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
        return same ? 0 : Comparator.<Double>naturalOrder().compare(one, other);
    }

    private static List<Entry> withRepeats(List<Entry> journal, Random random) {
        List<Entry> all = new ArrayList<>(journal);
        journal.stream().filter(entry -> random.nextInt(4) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    /** A log of a contact in which everything happens, corrections and failures too. */
    private static List<Entry> journal(Random random, int length) {
        Story story = Story.ofParissa();
        List<Touch> touches = new ArrayList<>();
        for (int step = 0; step < length; step++) {
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 365)));
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> tell(story, touches, step, at, random);
                case 5, 6 -> correct(story, touches, at, random);
                case 7 -> permits(story, new UUID(3, random.nextInt(20)), at, random);
                case 8 -> story.consent(any(Channel.values(), random), any(Consent.Status.values(), random), at);
                default -> changeContact(story, at, random);
            }
        }
        return story.journal();
    }

    /** A log of what is booked and promised, and of what becomes of it; here and there one event comes late. */
    private static List<Entry> appointments(Random random, int length) {
        Story story = Story.ofParissa();
        List<Touch> open = new ArrayList<>();
        for (int step = 0; step < length; step++) {
            Instant now = START.plus(Duration.ofDays(step));
            Instant at = now.plus(Duration.ofHours(random.nextInt(24 * 7)));
            UUID id = new UUID(1, step);
            story.toldFrom(now);
            if (open.size() < 3 || random.nextBoolean()) {
                Meeting.Status status = random.nextInt(4) == 0 ? Meeting.Status.HELD : Meeting.Status.SCHEDULED;
                open.add(
                        random.nextBoolean()
                                ? meeting(id, 1, at, null, status, random)
                                : commitment(id, 1, at, random));
                story.told(event(open.getLast()));
            } else {
                TouchEvent becomes = event(later(open.remove(random.nextInt(open.size())), at, random));
                story.told(random.nextInt(8) == 0 ? new TouchEvent.TouchRemoved(PARISSA, becomes.touch()) : becomes);
            }
        }
        List<Entry> journal = new ArrayList<>(story.journal());
        for (int late = 0; late < length / 20; late++) {
            Collections.swap(journal, random.nextInt(length), random.nextInt(length));
        }
        return journal;
    }

    private static Touch later(Touch touch, Instant at, Random random) {
        if (!(touch instanceof Meeting meeting)) {
            return commitment(touch.id(), 2, at, random);
        }
        Meeting.Status status = any(Meeting.Status.values(), random);
        return random.nextInt(3) == 0
                ? meeting(meeting.id(), 2, at, null, status, random)
                : meeting(meeting.id(), 2, meeting.startsAt(), meeting.endsAt(), status, random);
    }

    private static Meeting meeting(
            UUID id, int version, Instant from, @Nullable Instant to, Meeting.Status status, Random random) {
        List<String> members = List.of("member " + random.nextInt(3));
        return new Meeting(
                id, version, List.of(PARISSA), members, Meeting.Mode.PHONE, status, null, from, to, null, null, null);
    }

    private static void tell(Story story, List<Touch> touches, int step, Instant at, Random random) {
        UUID id = new UUID(1, step);
        Touch touch = switch (random.nextInt(9)) {
            case 0, 1 -> meeting(id, 1, at, random);
            case 2, 3 -> message(id, 1, at, random);
            case 4, 5 -> exchange(id, 1, at, random);
            case 6, 7 -> commitment(id, 1, at, random);
            default -> lightTouch(id, 1, at, random);
        };
        touches.add(touch);
        story.told(event(touch));
    }

    private static void correct(Story story, List<Touch> touches, Instant at, Random random) {
        if (touches.isEmpty()) {
            return;
        }
        int which = random.nextInt(touches.size());
        Touch before = touches.get(which);
        int version = before.version() + 1;
        Touch after = switch (before) {
            case Meeting meeting -> meeting(before.id(), version, at, random);
            case Message message -> message(before.id(), version, at, random);
            case Exchange exchange -> exchange(before.id(), version, at, random);
            case Commitment commitment -> commitment(before.id(), version, at, random);
            case LightTouch light -> lightTouch(before.id(), version, at, random);
        };
        touches.set(which, after);
        story.told(
                switch (random.nextInt(4)) {
                    case 0 -> new TouchEvent.TouchRemoved(PARISSA, after);
                    case 1 -> new TouchEvent.TouchCorrected(PARISSA, after);
                    default -> event(after);
                });
    }

    private static TouchEvent event(Touch touch) {
        return switch (touch) {
            case Meeting meeting -> Story.event(meeting);
            case Message message -> new TouchEvent.MessageReceived(PARISSA, message);
            case Exchange exchange -> Story.event(exchange);
            case Commitment commitment -> Story.event(commitment);
            case LightTouch light -> Story.event(light);
        };
    }

    private static void permits(Story story, UUID message, Instant at, Random random) {
        if (random.nextInt(3) == 0) {
            story.failed(message);
        } else {
            story.permitted(message, random.nextBoolean(), at);
        }
    }

    private static void changeContact(Story story, Instant at, Random random) {
        Identity identity = new Identity(new UUID(4, random.nextInt(4)), Channel.EMAIL, "p" + random.nextInt(9));
        switch (random.nextInt(3)) {
            case 0 -> story.told(new ContactEvent.IdentityAdded(PARISSA, identity));
            case 1 -> story.told(new ContactEvent.IdentityRemoved(PARISSA, identity));
            default -> story.connected(Channel.X, any(Connection.Status.values(), random), at);
        }
    }

    private static Meeting meeting(UUID id, int version, Instant at, Random random) {
        return new Meeting(
                id,
                version,
                List.of(PARISSA),
                List.of("ana"),
                any(Meeting.Mode.values(), random),
                any(Meeting.Status.values(), random),
                null,
                at,
                random.nextBoolean() ? null : at.plus(Duration.ofMinutes(random.nextInt(200))),
                null,
                null,
                null);
    }

    private static Message message(UUID id, int version, Instant at, Random random) {
        return new Message(
                id,
                version,
                any(Channel.values(), random),
                any(Message.Direction.values(), random),
                random.nextBoolean(),
                null,
                any(BODIES, random),
                null,
                null,
                null,
                at,
                null);
    }

    private static Exchange exchange(UUID id, int version, Instant at, Random random) {
        return new Exchange(
                id,
                version,
                any(Exchange.Value.values(), random),
                any(Exchange.Direction.values(), random),
                null,
                null,
                at,
                null);
    }

    private static Commitment commitment(UUID id, int version, Instant at, Random random) {
        Commitment.Status status = any(Commitment.Status.values(), random);
        return new Commitment(
                id,
                version,
                any(Side.values(), random),
                "what " + random.nextInt(9),
                at.plus(Duration.ofDays(random.nextInt(60))),
                status,
                at,
                status == Commitment.Status.OPEN ? null : at,
                null);
    }

    private static LightTouch lightTouch(UUID id, int version, Instant at, Random random) {
        return new LightTouch(
                id,
                version,
                Channel.LINKEDIN,
                any(Side.values(), random),
                any(LightTouch.Act.values(), random),
                null,
                at,
                null);
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
