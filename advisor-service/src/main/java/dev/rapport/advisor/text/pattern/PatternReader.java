package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Claim;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.Language;
import dev.rapport.advisor.text.Plain;
import dev.rapport.advisor.text.Reading;
import dev.rapport.advisor.text.Reading.Nature;
import dev.rapport.advisor.text.Reading.Talk;
import dev.rapport.advisor.text.TextReader;
import dev.rapport.advisor.text.phrase.Phrase;
import dev.rapport.advisor.text.phrase.Phrases;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads by patterns. Says nothing rather than something wrong: what it misses, the facts still hold. */
public final class PatternReader implements TextReader {
    private static final Code[] CODES = Code.values();

    private static final Phrases PHRASES = new Phrases(all().toList());

    /** Every phrase that a reading looks for. */
    static Stream<Phrase> all() {
        Stream<Phrase> claims = Stream.of(CODES).flatMap(code -> ClaimPhrases.of(code).stream());
        Stream<Phrase> talks = TalkPhrases.ALL.values().stream().flatMap(List::stream);
        return Stream.of(claims, talks, FirstTouchPhrases.REMEMBERS.stream(), PurposePhrases.NATURES.stream())
                .flatMap(phrases -> phrases);
    }

    @Override
    public Reading read(String text) {
        String plain = Plain.of(text);
        return read(text, plain, find(plain, text));
    }

    /** What a reading looks for. @param plain the text made plain */
    public static Phrases.Found find(String plain, String text) {
        return PHRASES.in(plain, text);
    }

    /** @param plain the text made plain; @param found in it */
    public Reading read(String text, String plain, Phrases.Found found) {
        Language language = Language.of(plain);
        boolean english = language == Language.ENGLISH;
        List<Claim> claims = english ? claims(found) : new ArrayList<>();
        Placeholders.find(text)
                .map(span -> new Claim(Code.UNFILLED_TEMPLATE, "leaves a place of its template unfilled", span))
                .ifPresent(claims::add);
        Reading reading = new Reading(
                language,
                List.copyOf(claims),
                Links.in(text),
                Nature.OTHER,
                Greetings.in(text),
                english ? talks(found) : Set.of());
        return english && !reading.solicits() ? reading.of(nature(found)) : reading;
    }

    private static List<Claim> claims(Phrases.Found found) {
        List<Claim> claims = new ArrayList<>();
        for (Code code : CODES) {
            claim(code, found)
                    .filter(claim -> code != Code.CLAIMS_FIRST_TOUCH || !remembers(found))
                    .ifPresent(claims::add);
        }
        return claims;
    }

    /** It shows that its writer knows the reader: whatever else it says, it is no first greeting. */
    public static boolean remembers(Phrases.Found found) {
        return found.any(FirstTouchPhrases.REMEMBERS);
    }

    private static Set<Talk> talks(Phrases.Found found) {
        Set<Talk> talks = EnumSet.noneOf(Talk.class);
        TalkPhrases.ALL.forEach((talk, phrases) -> {
            if (found.any(phrases)) {
                talks.add(talk);
            }
        });
        return Collections.unmodifiableSet(talks);
    }

    /** The first that is found in the order of the list; the whole rest of its sentence gives it away. */
    private static Optional<Claim> claim(Code code, Phrases.Found found) {
        for (Phrase phrase : ClaimPhrases.of(code)) {
            Optional<Span> span = found.first(phrase);
            if (span.isPresent()) {
                return Optional.of(
                        new Claim(code, phrase.says(), found.sentences().around(span.get())));
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
