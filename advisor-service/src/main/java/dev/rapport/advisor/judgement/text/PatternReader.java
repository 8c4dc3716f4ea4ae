package dev.rapport.advisor.judgement.text;

import dev.rapport.advisor.judgement.text.Claim.Code;
import dev.rapport.advisor.judgement.text.Reading.Nature;
import dev.rapport.contracts.model.Finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads by patterns. Says nothing rather than something wrong: what it misses, the facts still hold. */
public final class PatternReader implements TextReader {
    private static final List<Phrase> NONE = List.of();

    @Override
    public Reading read(String text) {
        String plain = Plain.of(text);
        boolean covered = Language.isEnglish(plain);
        Optional<Claim> offer = claim(Code.PROMOTES, covered ? PurposePhrases.OFFERS : NONE, plain, text);
        Optional<Claim> firstTouch = claim(Code.CLAIMS_FIRST_TOUCH, covered ? FirstTouchPhrases.ALL : NONE, plain, text)
                .filter(claim -> !remembers(plain, text));
        Nature nature = covered && offer.isEmpty() && firstTouch.isEmpty() ? nature(plain, text) : Nature.OTHER;

        List<Claim> claims = new ArrayList<>();
        firstTouch.ifPresent(claims::add);
        offer.ifPresent(claims::add);
        Placeholders.find(text)
                .map(span -> new Claim(Code.UNFILLED_TEMPLATE, "leaves a place of its template unfilled", span))
                .ifPresent(claims::add);
        return new Reading(covered, List.copyOf(claims), Links.in(text), nature);
    }

    private static boolean remembers(String plain, String text) {
        return FirstTouchPhrases.REMEMBERS.stream()
                .anyMatch(phrase -> phrase.find(plain, text).isPresent());
    }

    /** The first that is found in the order of the list; the whole rest of its sentence gives it away. */
    private static Optional<Claim> claim(Code code, List<Phrase> phrases, String plain, String text) {
        for (Phrase phrase : phrases) {
            Optional<Span> found = phrase.find(plain, text);
            if (found.isPresent()) {
                return Optional.of(new Claim(code, phrase.says(), sentence(found.get(), plain)));
            }
        }
        return Optional.empty();
    }

    private static Span sentence(Span found, String plain) {
        int start = found.start();
        while (start < found.end() && !Character.isLetterOrDigit(plain.charAt(start))) {
            start++;
        }
        int end = Math.max(found.end(), start);
        while (end < plain.length() && !endsSentence(plain, end) && plain.charAt(end) != '\n') {
            end++;
        }
        while (end < plain.length() && endsSentence(plain, end)) {
            end++;
        }
        return new Span(start, end);
    }

    /** A full stop inside a domain ends nothing. */
    private static boolean endsSentence(String plain, int at) {
        char unit = plain.charAt(at);
        boolean last = at + 1 == plain.length() || !Character.isLetterOrDigit(plain.charAt(at + 1));
        return unit == '!' || unit == '?' || unit == '.' && last;
    }

    private static Nature nature(String plain, String text) {
        if (PurposePhrases.TRANSACTIONAL.find(plain, text).isPresent()
                && !PurposePhrases.SOLICITS.matcher(plain).find()) {
            return Nature.TRANSACTIONAL;
        }
        if (PurposePhrases.MEETING.find(plain, text).isEmpty()) {
            return Nature.OTHER;
        }
        return PurposePhrases.REMINDS.find(plain, text).isPresent() ? Nature.REMINDER : Nature.ABOUT_A_MEETING;
    }
}
