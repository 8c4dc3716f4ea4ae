package dev.rapport.advisor.text;

import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read in a text.
 *
 * @param claims at most one of each code, in the order of the codes; in a language that is not covered, unfilled places only
 * @param links in the order of the text
 * @param nature what the text is for
 * @param greeting whom it greets by name; null when nobody
 * @param talks what it knows of talks; empty in a language that is not covered
 */
public record Reading(
        Language language,
        List<Claim> claims,
        List<Link> links,
        Nature nature,
        @Nullable Greeting greeting,
        Set<Talk> talks) {
    private static final Set<Code> SOLICITING =
            EnumSet.of(Code.CLAIMS_FIRST_TOUCH, Code.CLAIMS_NO_REPLY, Code.ASKS_FOR_MEETING, Code.PROMOTES);

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

    /** What a text may know of talks: if it asks for one, that is another. */
    public enum Talk {
        /** One took place. */
        HELD,
        /** There was none: this is about the very first. */
        FIRST,
        /** One is to come. */
        BOOKED
    }

    /**
     * A place that a text sends its reader to.
     *
     * @param host in lower case, without {@code www.}
     * @param path what follows the host, in lower case; may be empty
     */
    public record Link(String host, String path, Span span) {}

    /**
     * Whom a text greets.
     *
     * @param name as it is written: {@code Ana}, {@code Mr. Olsen}, {@code Ana and Ben}
     * @param span the name's
     */
    public record Greeting(String name, Span span) {}

    /** The text is in a language whose claims are known. */
    public boolean covered() {
        return language == Language.ENGLISH;
    }

    /** It wants something of its reader that nothing wants which they wait for: a receipt that does so is none. */
    public boolean solicits() {
        for (Claim claim : claims) {
            if (SOLICITING.contains(claim.code())) {
                return true;
            }
        }
        return false;
    }

    /** The same, once it shows what the text is for. */
    public Reading of(Nature shown) {
        return new Reading(language, claims, links, shown, greeting, talks);
    }

    Reading with(List<Claim> found) {
        return new Reading(language, List.copyOf(found), links, nature, greeting, talks);
    }

    public Optional<Claim> claim(Code code) {
        return Optional.ofNullable(find(code));
    }

    /** As above; null when there is none. */
    public @Nullable Claim find(Code code) {
        for (Claim claim : claims) {
            if (claim.code() == code) {
                return claim;
            }
        }
        return null;
    }
}
