package dev.rapport.advisor.judgement.text;

import dev.rapport.advisor.judgement.text.Claim.Code;
import dev.rapport.contracts.model.Finding.Span;
import java.util.List;
import java.util.Optional;

/**
 * What was read in a text.
 *
 * @param covered the text is in a language whose claims are known
 * @param claims at most one of each code, in the order of the codes
 * @param links in the order of the text
 * @param nature what the text is for
 */
public record Reading(boolean covered, List<Claim> claims, List<Link> links, Nature nature) {

    /** What a text is for, where it shows. */
    public enum Nature {
        /** The reader asked or waits for it: a password reset, a code, a receipt, a confirmed booking. It sells nothing. */
        TRANSACTIONAL,
        /** It reminds of a meeting, and sells nothing. */
        REMINDER,
        /** It speaks of a meeting, and sells nothing: a reminder, when its sender calls it one. */
        ABOUT_A_MEETING,
        OTHER
    }

    /**
     * A place that a text sends its reader to.
     *
     * @param host in lower case, without {@code www.}
     * @param path what follows the host, in lower case; may be empty
     */
    public record Link(String host, String path, Span span) {}

    public Optional<Claim> claim(Code code) {
        return claims.stream().filter(claim -> claim.code() == code).findFirst();
    }
}
