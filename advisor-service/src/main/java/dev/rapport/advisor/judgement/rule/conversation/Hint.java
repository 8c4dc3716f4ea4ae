package dev.rapport.advisor.judgement.rule.conversation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that give something away.
 *
 * @param needs no match without one of these in the text: looked for first, since that is quick
 */
record Hint(List<String> needs, Pattern pattern) {

    /** @param needs words with {@code |} between them */
    static Hint of(String needs, String pattern) {
        return new Hint(List.of(needs.split("\\|")), Pattern.compile(pattern));
    }

    /** @param text in small letters */
    static boolean any(List<Hint> hints, String text) {
        return hints.stream().anyMatch(hint -> hint.in(text));
    }

    boolean in(String text) {
        return needs.stream().anyMatch(text::contains) && pattern.matcher(text).find();
    }
}
