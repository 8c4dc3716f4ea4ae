package dev.rapport.advisor.dissonance;

import static dev.rapport.advisor.Story.PARISSA;
import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.conversation.Writing;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.touch.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTest {
    private static final Instant BEGIN = may(1, 0, 0);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLastWordsOfEachSideAreThoseOfAllThatWasWrittenByThen(long seed) {
        Random random = new Random(seed);
        Story story = Story.ofParissa();
        for (int message = 0; message < 30; message++) {
            // Some at the same moment, and in no order.
            Instant at = BEGIN.plus(Duration.ofHours(random.nextInt(20)));
            switch (random.nextInt(4)) {
                case 0 -> story.theyWrote(at);
                case 1 -> story.weWrote(at);
                case 2 -> story.theirMachineWrote(at);
                default -> story.ourMachineWrote(at);
            }
        }
        Instant moment = BEGIN.plus(Duration.ofHours(random.nextInt(20)));
        UUID without = touch(story.journal().get(1 + random.nextInt(30))).id();

        Relationship then = new Knowledge(story.journal()).at(moment, PARISSA, without);

        List<Entry> written = story.journal().stream()
                .filter(entry -> entry.event() instanceof TouchEvent)
                .filter(entry -> !touch(entry).occurredAt().isAfter(moment))
                .filter(entry -> !touch(entry).id().equals(without))
                .toList();
        assertThat(lastWords(then)).isEqualTo(lastWords(Relationship.fold(PARISSA, written)));
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
