package dev.rapport.advisor.judgement.text;

import dev.rapport.contracts.model.Finding.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of a template that nobody filled, in whatever language. */
final class Placeholders {
    private static final String GREETING =
            "(?:hi|hey|hello|dear|hallo|hola|ciao|welcome|good (?:morning|afternoon|evening))(?: there)?";

    /** What a template calls the things that it leaves open, in square brackets: any other bracketed words may be meant. */
    private static final String BRACKETED =
            "\\[ ?(?:(?:insert|your|first|last|full|recipient|contact|prospect|customer|client|mutual|specific|relevant|similar|brief|current|topic|event|product|company|name|role|link|date|day|time|city|industry|area|feature|benefit|resource|something)\\b[^\\[\\]\\n]{0,80}"
                    + "|[^\\[\\]\\n]{0,60}\\b(?:name|company|title|topic|industry|event|link|resource)) ?\\](?![(\\[])";

    private static final Pattern HOLE = Pattern.compile(
            "\\{\\{[^{}\\n]{1,120}\\}\\}"
                    + "|\\{%[^%\\n]{1,200}%\\}"
                    + "|\\$\\{[^{}\\n]{1,80}\\}"
                    + "|<<[^<>\\s](?:[^<>\\n]{0,60}[^<>\\s])?>>"
                    + "|<%=?[^%\\n]{1,80}%>"
                    + "|\\*\\|[A-Z_:0-9]{1,40}\\|\\*"
                    + "|(?<![\\w\\\\$#{}])\\{ ?[a-z_][\\w.-]{1,40}(?: \\w{1,20}){0,2} ?\\}(?!\\})"
                    + "|(?<![\\w%])%[a-z][a-z_]{2,30}%(?![\\w%])"
                    + "|" + BRACKETED
                    + "|\\b(?:insert|enter) (?:first |last |your |company ){0,2}(?:name|company|link|date) here\\b"
                    + "|(?:^|\\n) {0,8}" + GREETING
                    + " ?,? (?:\\{\\}|(?:null|undefined|nan|none|first ?name|fname|name)(?= ?[,!.:\\n]))"
                    + "|(?:^|\\n) {0,8}(?:(?:hi|hey|dear) {1,4}[,!]|(?:hello|hallo|hola|welcome) {1,4},)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Placeholders() {}

    /** The first of them. */
    static Optional<Span> find(String text) {
        Matcher matcher = HOLE.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int start = matcher.start();
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return Optional.of(new Span(start, matcher.end()));
    }
}
