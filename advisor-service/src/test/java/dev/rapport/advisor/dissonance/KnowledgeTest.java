package dev.rapport.advisor.dissonance;

import static dev.rapport.advisor.Story.PARISSA;
import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.conversation.Writing;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal.History;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
import dev.rapport.contracts.touch.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTest {
    private static final Instant BEGIN = may(1, 0, 0);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void meetingsAndLastWordsAreThoseOfAllThatIsKnownOfThen(long seed) {
        Random random = new Random(seed);
        Story story = Story.ofParissa();
        for (int touch = 0; touch < 60; touch++) {
            happens(story, random);
        }
        Instant moment = hour(random);
        UUID without = Objects.requireNonNull(
                story.journal().get(1 + random.nextInt(60)).touchId());

        Relationship then = new Knowledge(story.journal()).at(moment, PARISSA, without);

        Relationship folded = Relationship.fold(History.ofTouches(
                PARISSA,
                story.journal().stream()
                        .filter(entry -> !without.equals(entry.touchId()) && !isAfter(moment, entry))
                        .toList()));
        assertThat(then.contact()).isEqualTo(folded.contact());
        assertThat(then.meetings()).isEqualTo(folded.meetings());
        assertThat(lastWords(then)).isEqualTo(lastWords(folded));
    }

    /** Some at the same moment, and in no order. */
    private static void happens(Story story, Random random) {
        Instant at = hour(random);
        switch (random.nextInt(7)) {
            case 0 -> story.theyWrote(at);
            case 1 -> story.weWrote(at);
            case 2 -> story.theirMachineWrote(at);
            case 3 -> story.ourMachineWrote(at);
            case 4 -> {
                UUID message = new UUID(9, random.nextInt(8));
                story.permitted(message, random.nextBoolean(), at);
                if (random.nextInt(3) == 0) {
                    story.failed(message);
                }
            }
            default ->
                story.met(
                        Mode.values()[random.nextInt(Mode.values().length)],
                        Status.values()[random.nextInt(Status.values().length)],
                        at,
                        at.plus(Duration.ofMinutes(30 + random.nextInt(90))));
        }
    }

    private static Instant hour(Random random) {
        return BEGIN.plus(Duration.ofHours(random.nextInt(20)));
    }

    private static boolean isAfter(Instant moment, Entry entry) {
        return entry.event() instanceof OutboundMessagePermitted permit
                ? !permit.permittedAt().isBefore(moment)
                : entry.event() instanceof TouchEvent
                        && touch(entry).occurredAt().isAfter(moment);
    }

    private static Touch touch(Entry entry) {
        return ((TouchEvent) entry.event()).touch();
    }

    /** Null where a side has written nothing. */
    private static List<Writing.Written> lastWords(Relationship relationship) {
        Writing writing = relationship.writing();
        return Stream.of(writing.byThem(), writing.byUs(), writing.automatedByThem(), writing.automatedByUs())
                .map(Writing.Tally::last)
                .toList();
    }
}
