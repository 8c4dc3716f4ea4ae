package dev.rapport.advisor.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.text.pattern.Asking;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.touch.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one side asked in writing and the other has not answered in writing. Only persons ask and answer. That they have
 * talked since answers too: see {@link Asked#unanswered}.
 */
public record OpenQuestions(Asked byThem, Asked byUs) {
    public static final OpenQuestions NONE = new OpenQuestions(Asked.NOTHING, Asked.NOTHING);

    /**
     * What a side asked.
     *
     * @param answeredAt when the other side last wrote; null when it never did
     * @param questions those asked after it, rising: the newest of them when they are very many
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(@Nullable Instant answeredAt, List<Question> questions) {
        static final Asked NOTHING = new Asked(null, List.of());
        private static final int KEPT = 8;

        Asked with(Question question) {
            return of(answeredAt, Stream.concat(questions.stream(), Stream.of(question)));
        }

        Asked answered(Instant at) {
            return answeredAt != null && !at.isAfter(answeredAt) ? this : of(at, questions.stream());
        }

        /** What is open at {@code moment}, rising: there was no live contact since. Asked for a talk, a booked one answers too. */
        public List<Question> unanswered(Meetings meetings, Instant moment) {
            return questions.stream()
                    .filter(question -> !question.at().isAfter(moment))
                    .filter(question -> meetings.known().stream()
                            .noneMatch(meeting -> meeting.endsAt().isAfter(question.at())
                                    && (question.liveTalk() || meeting.overAt(moment))))
                    .toList();
        }

        Asked merge(Asked other) {
            Asked answered = other.answeredAt == null ? this : answered(other.answeredAt);
            return of(answered.answeredAt, Stream.concat(answered.questions.stream(), other.questions.stream()));
        }

        private static Asked of(@Nullable Instant answeredAt, Stream<Question> questions) {
            List<Question> open = questions
                    .filter(question -> answeredAt == null || question.at().isAfter(answeredAt))
                    .sorted(Question.ORDER)
                    .toList();
            return new Asked(answeredAt, List.copyOf(open.subList(Math.max(0, open.size() - KEPT), open.size())));
        }
    }

    /**
     * @param id of the message that asks
     * @param liveTalk it asks to talk or meet
     * @param words the sentence that asks, cut when it is long
     */
    public record Question(UUID id, Instant at, boolean liveTalk, String words) {
        private static final Comparator<Question> ORDER =
                Comparator.comparing(Question::at).thenComparing(Question::id);
        private static final int LONGEST = 200;

        private static Stream<Question> in(UUID id, Instant at, @Nullable String text) {
            if (text == null) {
                return Stream.empty();
            }
            Asking asking = Asking.in(text);
            if (asking.span() == null) {
                return Stream.empty();
            }
            String words = text.substring(asking.span().start(), asking.span().end());
            return Stream.of(new Question(id, at, asking.liveTalk(), cut(words)));
        }

        private static String cut(String words) {
            String line = words.strip().replaceAll("\\s+", " ");
            if (line.length() <= LONGEST) {
                return line;
            }
            int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            return line.substring(0, end) + "…";
        }
    }

    /** These and those: no message may be in both. */
    public OpenQuestions merge(OpenQuestions others) {
        return new OpenQuestions(byThem.merge(others.byThem), byUs.merge(others.byUs));
    }

    public OpenQuestions with(Message message) {
        if (message.automated()) {
            return this;
        }
        Stream<Question> asked = Question.in(message.id(), message.occurredAt(), message.body());
        return switch (message.direction()) {
            case INBOUND -> theyWrote(message.occurredAt(), asked);
            case OUTBOUND -> weWrote(message.occurredAt(), asked);
        };
    }

    /** What we were permitted to send counts as written by us. */
    public OpenQuestions with(OutboundMessage permitted, Instant at) {
        return permitted.automated() ? this : weWrote(at, Question.in(permitted.id(), at, permitted.body()));
    }

    private OpenQuestions theyWrote(Instant at, Stream<Question> asked) {
        return new OpenQuestions(asked.reduce(byThem, Asked::with, (one, other) -> other), byUs.answered(at));
    }

    private OpenQuestions weWrote(Instant at, Stream<Question> asked) {
        return new OpenQuestions(byThem.answered(at), asked.reduce(byUs, Asked::with, (one, other) -> other));
    }
}
