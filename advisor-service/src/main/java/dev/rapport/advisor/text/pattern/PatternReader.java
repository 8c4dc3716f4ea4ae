package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Claim;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.Language;
import dev.rapport.advisor.text.Plain;
import dev.rapport.advisor.text.Reading;
import dev.rapport.advisor.text.Reading.Nature;
import dev.rapport.advisor.text.Sentences;
import dev.rapport.advisor.text.TextReader;
import dev.rapport.contracts.model.Finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads by patterns. Says nothing rather than something wrong: what it misses, the facts still hold. */
public final class PatternReader implements TextReader {

    @Override
    public Reading read(String text) {
        return read(text, Plain.of(text));
    }

    /** @param plain the text made plain */
    public Reading read(String text, String plain) {
        Language language = Language.of(plain);
        List<Claim> claims = new ArrayList<>();
        if (language == Language.ENGLISH) {
            for (Code code : Code.values()) {
                claim(code, plain, text)
                        .filter(claim -> code != Code.CLAIMS_FIRST_TOUCH || !remembers(plain, text))
                        .ifPresent(claims::add);
            }
        }
        Placeholders.find(text)
                .map(span -> new Claim(Code.UNFILLED_TEMPLATE, "leaves a place of its template unfilled", span))
                .ifPresent(claims::add);
        Reading reading = new Reading(language, List.copyOf(claims), Links.in(text), Nature.OTHER, Greetings.in(text));
        return language == Language.ENGLISH && !reading.solicits() ? reading.of(nature(plain, text)) : reading;
    }

    public static boolean remembers(String plain, String text) {
        return FirstTouchPhrases.REMEMBERS.stream()
                .anyMatch(phrase -> phrase.find(plain, text).isPresent());
    }

    /** The first that is found in the order of the list; the whole rest of its sentence gives it away. */
    private static Optional<Claim> claim(Code code, String plain, String text) {
        for (Phrase phrase : ClaimPhrases.of(code)) {
            Optional<Span> found = phrase.find(plain, text);
            if (found.isPresent()) {
                return Optional.of(new Claim(code, phrase.says(), Sentences.around(found.get(), plain)));
            }
        }
        return Optional.empty();
    }

    private static Nature nature(String plain, String text) {
        if (PurposePhrases.TRANSACTIONAL.find(plain, text).isPresent()
                && PurposePhrases.SOLICITS.find(plain, text).isEmpty()) {
            return Nature.TRANSACTIONAL;
        }
        if (PurposePhrases.MEETING.find(plain, text).isEmpty()) {
            return Nature.OTHER;
        }
        return PurposePhrases.REMINDS.find(plain, text).isPresent() ? Nature.REMINDER : Nature.ABOUT_A_MEETING;
    }
}
