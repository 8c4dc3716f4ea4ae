package dev.rapport.touchpoint.outbound.life;

import java.util.Locale;

/** Why a sender may not go now, and what it does next. */
public enum Refusal {
    PENDING(Next.WAIT),
    HELD(Next.WAIT),
    REFUSED(Next.STOP),
    TOO_EARLY(Next.WAIT),
    STALE(Next.RETRY),
    EXPIRED(Next.RETRY),
    ALREADY_PERMITTED(Next.STOP),
    DISCARDED(Next.STOP);

    /** Wait for a verdict, a reviewer or the clock; ask again at once; or give this message up. */
    public enum Next {
        WAIT,
        RETRY,
        STOP;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Next next;

    Refusal(Next next) {
        this.next = next;
    }

    public Next next() {
        return next;
    }

    /** The code that senders see. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A verdict that has seen everything will settle it. */
    public boolean untilJudged() {
        return this == PENDING || this == STALE || this == EXPIRED;
    }
}
