package dev.rapport.advisor.judgement.rule;

import java.util.Optional;

/** Looks at one thing, and says what it has against a message. */
public interface Rule {

    /** What speaks against the message; empty when nothing does. */
    Optional<Reason> speak(Situation situation);

    /** Whether the rule looks at messages that are never held. */
    default boolean looksAtExempt() {
        return false;
    }
}
