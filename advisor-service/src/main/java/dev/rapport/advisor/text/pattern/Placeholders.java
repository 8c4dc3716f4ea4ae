package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Units;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places of a template that nobody filled, in whatever language. */
final class Placeholders {
    private static final String GREETING =
            "(?:hi|hey|hello|dear|hallo|hola|ciao|welcome|good (?:morning|afternoon|evening))(?: there)?";

    /** By the character that they begin with. */
    private static final Map<Character, Pattern> HOLES = Map.of(
            '{',
            pattern("\\{\\{[^{}\\n]{1,120}\\}\\}|\\{%[^%\\n]{1,200}%\\}"
                    + "|(?<![\\w\\\\$#{}])\\{ ?[a-z_][\\w.-]{1,40}(?: \\w{1,20}){0,2} ?\\}(?!\\})"),
            '$',
            pattern("\\$\\{[^{}\\n]{1,80}\\}"),
            '<',
            pattern("<<[^<>\\s](?:[^<>\\n]{0,60}[^<>\\s])?>>|<%=?[^%\\n]{1,80}%>"),
            '*',
            pattern("\\*\\|[A-Z_:0-9]{1,40}\\|\\*"),
            '%',
            pattern("(?<![\\w%])%[a-z][a-z_]{2,30}%(?![\\w%])"),
            // Any other words in brackets may be meant; and so is the text of a link.
            '[',
            pattern(
                    "\\[ ?(?:(?:insert|your|first|last|full|recipient|contact|prospect|customer|client|mutual|specific"
                            + "|relevant|similar|brief|current|topic|event|product|company|name|role|link|date|day|time|city"
                            + "|industry|area|feature|benefit|resource|something)\\b[^\\[\\]\\n]{0,80}"
                            + "|[^\\[\\]\\n]{0,60}\\b(?:name|company|title|topic|industry|event|link|resource)) ?\\](?![(\\[])"));

    /** The same in a row, since most units begin none. */
    private static final @Nullable Pattern[] BY_OPENING = byOpening();

    private static final Pattern AT_THE_START_OF_A_LINE =
            pattern(GREETING + " ?,? (?:\\{\\}|(?:null|undefined|nan|none|first ?name|fname|name)(?= ?[,!.:\\n]))"
                    + "|(?:hi|hey|dear) {1,4}[,!]|(?:hello|hallo|hola|welcome) {1,4},");

    private static final Pattern IN_WORDS =
            pattern("\\b(?:insert|enter) (?:first |last |your |company ){0,2}(?:name|company|link|date) here\\b");

    private Placeholders() {}

    /** The first of them. */
    static Optional<Span> find(String text) {
        boolean startsLine = true;
        boolean insideWord = false;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean letter = Units.isLetter(unit);
            if (letter && insideWord) {
                continue;
            }
            Span found = letter ? inWords(text, at, startsLine) : inMarks(text, at);
            if (found != null) {
                return Optional.of(found);
            }
            startsLine = unit == '\n' || startsLine && unit == ' ';
            insideWord = letter;
        }
        return Optional.empty();
    }

    private static @Nullable Span inMarks(String text, int at) {
        char opening = text.charAt(at);
        Pattern hole = opening < BY_OPENING.length ? BY_OPENING[opening] : null;
        return hole == null ? null : at(hole, text, at);
    }

    private static @Nullable Span inWords(String text, int at, boolean startsLine) {
        Span greeting = startsLine ? at(AT_THE_START_OF_A_LINE, text, at) : null;
        boolean told = greeting == null && (begins("insert ", text, at) || begins("enter ", text, at));
        return told ? at(IN_WORDS, text, at) : greeting;
    }

    private static @Nullable Span at(Pattern hole, String text, int at) {
        Matcher matcher = hole.matcher(text).useTransparentBounds(true).region(at, text.length());
        return matcher.lookingAt() ? new Span(at, matcher.end()) : null;
    }

    private static boolean begins(String word, String text, int at) {
        return (text.charAt(at) | 0x20) == word.charAt(0) && text.regionMatches(true, at, word, 0, word.length());
    }

    private static @Nullable Pattern[] byOpening() {
        @Nullable Pattern[] patterns = new Pattern['{' + 1];
        HOLES.forEach((opening, pattern) -> patterns[opening] = pattern);
        return patterns;
    }

    private static Pattern pattern(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
