package dev.rapport.contacts.duplicate.rest;

import dev.rapport.contacts.duplicate.Duplicates;
import dev.rapport.contacts.duplicate.Likeness;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Two who may be the same person.
 *
 * @param exact more than likeness speaks for it
 * @param score from 0 to 1
 * @param because codes of what they have in common
 * @param reason the same in words
 */
record DuplicateView(
        Duplicates.Someone a, Duplicates.Someone b, boolean exact, double score, List<String> because, String reason) {

    static DuplicateView of(Duplicates.Pair pair) {
        Likeness likeness = pair.likeness();
        return new DuplicateView(
                pair.a(),
                pair.b(),
                likeness.exact(),
                likeness.score(),
                likeness.because().stream()
                        .map(sign -> sign.name().toLowerCase(Locale.ROOT))
                        .toList(),
                likeness.because().stream().map(Likeness.Sign::says).collect(Collectors.joining(" ")));
    }
}
