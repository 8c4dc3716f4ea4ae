package dev.rapport.advisor.relationship;

import static dev.rapport.advisor.Story.PARISSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Consent;
import dev.rapport.contracts.model.Identity;
import dev.rapport.contracts.model.Meeting;
import dev.rapport.contracts.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order, the repeats and the batches in which a log arrives: the relationship is the same. */
class RelationshipSimulationTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

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

    /** As intake does it: what is new is added, and the journal is folded again where that cannot be. */
    private static Relationship takenIn(List<Entry> entries) {
        Set<Entry> journal = new LinkedHashSet<>();
        Relationship relationship = Relationship.of(PARISSA);
        for (Entry entry : entries) {
            boolean toldBefore = entry.touchId() != null
                    && journal.stream().anyMatch(other -> Objects.equals(other.touchId(), entry.touchId()));
            if (!journal.add(entry)) {
                continue;
            }
            relationship = toldBefore || relationship.mustFoldAgain(entry)
                    ? Relationship.fold(PARISSA, journal)
                    : relationship.add(entry);
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
        List<Meeting> meetings = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        for (int step = 0; step < length; step++) {
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 365)));
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> meetings.add(tell(story, meeting(new UUID(1, step), 1, at, random)));
                case 3, 4, 5 -> messages.add(tell(story, message(new UUID(2, step), 1, at, random)));
                case 6 -> correct(story, meetings, messages, at, random);
                case 7 -> permits(story, new UUID(3, random.nextInt(20)), at, random);
                case 8 -> story.consent(any(Channel.values(), random), any(Consent.Status.values(), random), at);
                default -> changeContact(story, at, random);
            }
        }
        return story.journal();
    }

    private static void correct(
            Story story, List<Meeting> meetings, List<Message> messages, Instant at, Random random) {
        if (!meetings.isEmpty() && random.nextBoolean()) {
            int which = random.nextInt(meetings.size());
            Meeting before = meetings.get(which);
            Meeting after = meeting(before.id(), before.version() + 1, at, random);
            meetings.set(which, after);
            story.told(random.nextInt(4) == 0 ? new TouchEvent.TouchRemoved(PARISSA, after) : Story.event(after));
        } else if (!messages.isEmpty()) {
            int which = random.nextInt(messages.size());
            Message before = messages.get(which);
            Message after = message(before.id(), before.version() + 1, at, random);
            messages.set(which, after);
            story.told(
                    random.nextBoolean()
                            ? new TouchEvent.TouchRemoved(PARISSA, after)
                            : new TouchEvent.TouchCorrected(PARISSA, after));
        }
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

    private static Meeting tell(Story story, Meeting meeting) {
        story.told(Story.event(meeting));
        return meeting;
    }

    private static Message tell(Story story, Message message) {
        story.told(new TouchEvent.MessageReceived(PARISSA, message));
        return message;
    }

    private static Meeting meeting(UUID id, int version, Instant at, Random random) {
        return new Meeting(
                id,
                version,
                List.of(PARISSA),
                List.of("ana"),
                any(Meeting.Mode.values(), random),
                any(Meeting.Status.values(), random),
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
                "…",
                at,
                null);
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
