package dev.rapport.advisor.conversation;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.conversation.OpenQuestions.Question;
import dev.rapport.contracts.touch.Meeting.Mode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for an answer, and what answers it. */
class OpenQuestionsTest {
    private static final Instant NOON = may(10, 12, 0);
    private static final String WHICH = "Which oven would you buy?";
    private static final String TALK = "Thanks for inviting me! Is there a time this week to talk live?";

    @Test
    void aQuestionOfTheirsIsOpenUntilAMemberWrites() {
        Story story = Story.ofParissa().theyWrote(WHICH, may(1, 9, 0));

        assertThat(words(story.relationship().questionsOfThem(NOON))).containsExactly(WHICH);
        assertThat(story.weWrote(may(1, 10, 0)).relationship().questionsOfThem(NOON))
                .isEmpty();
    }

    @Test
    void theSentenceThatAsksIsKeptAndWhetherItAsksForATalk() {
        Question asked = Story.ofParissa()
                .theyWrote(TALK, may(1, 9, 0))
                .relationship()
                .questionsOfThem(NOON)
                .getFirst();

        assertThat(asked.words()).isEqualTo("Is there a time this week to talk live?");
        assertThat(asked.liveTalk()).isTrue();
    }

    @Test
    void whatMachinesWriteNeitherAsksNorAnswers() {
        Story story = Story.ofParissa()
                .theyWrote(WHICH, may(1, 9, 0))
                .ourMachineWrote(may(1, 10, 0))
                .theirMachineWrote(may(1, 11, 0));

        assertThat(words(story.relationship().questionsOfThem(NOON))).containsExactly(WHICH);
    }

    @Test
    void anAnswerThatIsToldBeforeItsQuestionAnswersItStill() {
        Story story = Story.ofParissa()
                .weWrote(may(1, 10, 0))
                .theyWrote(WHICH, may(1, 9, 0))
                .theyWrote(TALK, may(1, 11, 0));

        assertThat(story.relationship().questionsOfThem(NOON))
                .extracting(Question::at)
                .containsExactly(may(1, 11, 0));
    }

    @Test
    void aCallAnswersWhatWasAskedBeforeIt() {
        Story story = Story.ofParissa()
                .theyWrote(WHICH, may(1, 9, 0))
                .met(Mode.PHONE, may(2, 9, 0), may(2, 10, 0))
                .theyWrote("And which dough?", may(3, 9, 0));

        assertThat(words(story.relationship().questionsOfThem(NOON))).containsExactly("And which dough?");
    }

    @Test
    void aBookedCallAnswersOnlyWhoAskedForOne() {
        Story story = Story.ofParissa().theyWrote(TALK, may(1, 9, 0)).booked(Mode.PHONE, may(20, 9, 0), may(20, 10, 0));
        assertThat(story.relationship().questionsOfThem(NOON)).isEmpty();

        story.theyWrote(WHICH, may(2, 9, 0));

        assertThat(words(story.relationship().questionsOfThem(NOON))).containsExactly(WHICH);
    }

    @Test
    void whatWeAskedIsOpenUntilTheyWrite() {
        Story story = Story.ofParissa().weWrote(WHICH, may(1, 9, 0));

        assertThat(words(story.relationship().questionsOfUs(NOON))).containsExactly(WHICH);
        assertThat(story.theyWrote(may(1, 10, 0)).relationship().questionsOfUs(NOON))
                .isEmpty();
    }

    @Test
    void ofVeryManyTheNewestAreKept() {
        Story story = Story.ofParissa();
        for (int day = 20; day > 0; day--) {
            story.theyWrote(WHICH, may(day, 9, 0));
        }

        assertThat(story.relationship().questionsOfThem(may(31, 0, 0)))
                .extracting(Question::at)
                .hasSize(8)
                .startsWith(may(13, 9, 0))
                .endsWith(may(20, 9, 0));
    }

    @Test
    void aLongQuestionIsCut() {
        String question = "Which of the " + "very ".repeat(60) + "many ovens would you buy?";

        Question asked = Story.ofParissa()
                .theyWrote(question, may(1, 9, 0))
                .relationship()
                .questionsOfThem(NOON)
                .getFirst();

        assertThat(asked.words()).hasSize(201).endsWith("…");
    }

    private static List<String> words(List<Question> questions) {
        return questions.stream().map(Question::words).toList();
    }
}
