package dev.rapport.advisor.judgement.text;

import dev.rapport.contracts.model.Finding.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which people say something.
 *
 * @param says what a text with it does, after "It" and with {@code %s} for the contact's name
 * @param needs no match without one of these in the text: looked for first, since that is quick
 * @param pattern for a {@link Plain} text; what its group {@code name} matches, where it has one, is written with a capital.
 *     Repetitions are bounded, so that no text takes long
 */
record Phrase(String says, List<String> needs, Pattern pattern) {

    /** @param needs words with {@code |} between them */
    static Phrase of(String says, String needs, String pattern) {
        return new Phrase(says, List.of(needs.split("\\|")), Pattern.compile(pattern));
    }

    Optional<Span> find(String plain, String text) {
        if (needs.stream().noneMatch(plain::contains)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find()) {
            Integer name = matcher.namedGroups().get("name");
            if (name == null || Character.isUpperCase(text.charAt(matcher.start(name)))) {
                return Optional.of(new Span(matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }
}
