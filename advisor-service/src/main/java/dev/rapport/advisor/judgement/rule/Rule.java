package dev.rapport.advisor.judgement.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at one thing, and says what it has against a message. */
public interface Rule {

    /** What its findings are. */
    Kind kind();

    /** What speaks against the message; empty when nothing does. */
    Optional<Reason> speak(Situation situation);

    /** Whether the rule looks at messages that are never held. */
    default boolean looksAtExempt() {
        return false;
    }

    /**
     * Moments at which the rule may begin or cease to speak although nothing happens: at least the first after the moment at
     * which the message would go. Others among them do no harm.
     */
    default Stream<Instant> turns(Situation situation) {
        return Stream.empty();
    }
}
