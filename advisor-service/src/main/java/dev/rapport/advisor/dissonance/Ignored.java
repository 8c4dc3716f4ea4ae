package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.conversation.OpenQuestions.Question;
import dev.rapport.advisor.dissonance.Dissonance.Kind;
import dev.rapport.advisor.health.part.Goodwill;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.people.Side;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Questions that nobody has answered in time. They stand in the register until there is an answer. */
final class Ignored {
    private Ignored() {}

    /** Of each side at most one: who asks again is ignored once. */
    static List<Dissonance> of(ContactKey contact, Relationship relationship, Instant now) {
        String name = Corrected.name(relationship);
        return Stream.concat(
                        ignored(
                                contact,
                                relationship.questionsOfThem(now),
                                Side.US,
                                Wording.sentence("%s asked, and nobody answered within a week.".formatted(name)),
                                now),
                        ignored(
                                contact,
                                relationship.questionsOfUs(now),
                                Side.THEM,
                                Wording.sentence("%s did not answer within a week what you asked.".formatted(name)),
                                now))
                .toList();
    }

    private static Stream<Dissonance> ignored(
            ContactKey contact, List<Question> unanswered, Side by, String says, Instant now) {
        return unanswered.stream()
                .limit(1)
                .filter(question -> !question.at().plus(Goodwill.TO_ANSWER).isAfter(now))
                .map(question -> new Dissonance(
                        contact,
                        question.id(),
                        null,
                        null,
                        by,
                        Kind.IGNORED_QUESTION,
                        null,
                        null,
                        question.at().plus(Goodwill.TO_ANSWER),
                        says,
                        null));
    }
}
