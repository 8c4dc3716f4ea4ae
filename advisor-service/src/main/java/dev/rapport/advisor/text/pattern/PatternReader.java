package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Claim;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.Language;
import dev.rapport.advisor.text.Plain;
import dev.rapport.advisor.text.Reading;
import dev.rapport.advisor.text.Reading.Nature;
import dev.rapport.advisor.text.Sentences;
import dev.rapport.advisor.text.TextReader;
import dev.rapport.advisor.text.phrase.Phrase;
import dev.rapport.advisor.text.phrase.Phrases;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads by patterns. Says nothing rather than something wrong: what it misses, the facts still hold. */
public final class PatternReader implements TextReader {
    private static final Code[] CODES = Code.values();

    private static final Phrases PHRASES = new Phrases(all().toList());

    private static final Phrases REMEMBERS = new Phrases(FirstTouchPhrases.REMEMBERS);

    /** Every phrase that a reading looks for. */
    static Stream<Phrase> all() {
        Stream<Phrase> claims = Stream.of(CODES).flatMap(code -> ClaimPhrases.of(code).stream());
        Stream<Phrase> others = Stream.concat(FirstTouchPhrases.REMEMBERS.stream(), PurposePhrases.NATURES.stream());
        return Stream.concat(claims, others);
    }

    @Override
    public Reading read(String text) {
        return read(text, Plain.of(text));
    }

    /** @param plain the text made plain */
    public Reading read(String text, String plain) {
        Language language = Language.of(plain);
        boolean english = language == Language.ENGLISH;
        Phrases.Found found = PHRASES.in(english ? plain : "", text);
        List<Claim> claims = new ArrayList<>();
        for (Code code : CODES) {
            claim(code, plain, found)
                    .filter(claim -> code != Code.CLAIMS_FIRST_TOUCH || !found.any(FirstTouchPhrases.REMEMBERS))
                    .ifPresent(claims::add);
        }
        Placeholders.find(text)
                .map(span -> new Claim(Code.UNFILLED_TEMPLATE, "leaves a place of its template unfilled", span))
                .ifPresent(claims::add);
        Reading reading = new Reading(language, List.copyOf(claims), Links.in(text), Nature.OTHER, Greetings.in(text));
        return english && !reading.solicits() ? reading.of(nature(found)) : reading;
    }

    /** It shows that its writer knows the reader: whatever else it says, it is no first greeting. */
    public static boolean remembers(String plain, String text) {
        return REMEMBERS.anyIn(plain, text);
    }

    /** The first that is found in the order of the list; the whole rest of its sentence gives it away. */
    private static Optional<Claim> claim(Code code, String plain, Phrases.Found found) {
        for (Phrase phrase : ClaimPhrases.of(code)) {
            Optional<Span> span = found.first(phrase);
            if (span.isPresent()) {
                return Optional.of(new Claim(code, phrase.says(), Sentences.around(span.get(), plain)));
            }
        }
        return Optional.empty();
    }

    private static Nature nature(Phrases.Found found) {
        if (found.has(PurposePhrases.TRANSACTIONAL) && !found.has(PurposePhrases.SOLICITS)) {
            return Nature.TRANSACTIONAL;
        }
        if (!found.has(PurposePhrases.MEETING)) {
            return Nature.OTHER;
        }
        return found.has(PurposePhrases.REMINDS) ? Nature.REMINDER : Nature.ABOUT_A_MEETING;
    }
}
