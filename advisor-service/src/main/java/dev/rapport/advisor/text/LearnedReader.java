package dev.rapport.advisor.text;

import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.Reading.Nature;
import dev.rapport.advisor.text.model.ClaimModel;
import dev.rapport.advisor.text.model.ClaimModel.Scores;
import dev.rapport.advisor.text.model.Label;
import dev.rapport.advisor.text.model.Weights;
import dev.rapport.advisor.text.pattern.PatternReader;
import dev.rapport.advisor.text.phrase.Phrases;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads by patterns, and asks the model about what they do not say. Patterns know the plain ways of saying something and show the
 * very words; the model knows paraphrases, and shows the sentence.
 */
public final class LearnedReader implements TextReader {
    private static final Label[] LABELS = Label.values();

    private final PatternReader patterns = new PatternReader();
    private final ClaimModel model;

    /** With the weights that are shipped. */
    public LearnedReader() {
        this(Shipped.MODEL);
    }

    public LearnedReader(ClaimModel model) {
        this.model = model;
    }

    /** Loaded when it is needed: whoever trains comes without. */
    private static final class Shipped {
        private static final ClaimModel MODEL = new ClaimModel(Weights.shipped());
    }

    @Override
    public Reading read(String text) {
        String plain = Plain.of(text);
        Phrases.Found found = PatternReader.find(plain, text);
        Reading reading = patterns.read(text, plain, found);
        if (!reading.covered()) {
            return reading;
        }
        List<Span> sentences = found.sentences().all();
        Scores scores = model.score(plain, sentences);
        if (reading.nature() == Nature.TRANSACTIONAL || scores.likely(Label.TRANSACTIONAL) && !reading.solicits()) {
            return waitedFor(reading, scores.given(Label.TRANSACTIONAL));
        }
        List<Claim> claims = new ArrayList<>(reading.claims());
        for (Label label : LABELS) {
            Code code = code(label);
            if (code != null && scores.given(label) && reading.find(code) == null && !refuted(code, found)) {
                claims.add(new Claim(code, says(code), sentences.get(scores.sentence(label))));
            }
        }
        claims.sort(Comparator.comparing(Claim::code));
        Reading learned = reading.with(claims);
        return learned.solicits() ? learned.of(Nature.OTHER) : learned;
    }

    /** Patterns say that it is not so. */
    private static boolean refuted(Code code, Phrases.Found found) {
        return code == Code.CLAIMS_FIRST_TOUCH && PatternReader.remembers(found);
    }

    /** What its reader waits for claims nothing, however it is put. In doubt that goes for what may be such a text too. */
    private static Reading waitedFor(Reading reading, boolean sure) {
        Reading bare =
                reading.with(reading.claim(Code.UNFILLED_TEMPLATE).stream().toList());
        return sure && reading.nature() == Nature.OTHER ? bare.of(Nature.TRANSACTIONAL) : bare;
    }

    private static @Nullable Code code(Label label) {
        return switch (label) {
            case CLAIMS_FIRST_TOUCH -> Code.CLAIMS_FIRST_TOUCH;
            case CLAIMS_NO_REPLY -> Code.CLAIMS_NO_REPLY;
            case CLAIMS_MISSED_MEETING -> Code.CLAIMS_MISSED_MEETING;
            case CLAIMS_NOT_CUSTOMER -> Code.CLAIMS_NOT_CUSTOMER;
            case ASKS_FOR_MEETING -> Code.ASKS_FOR_MEETING;
            case PROMOTES -> Code.PROMOTES;
            case MASS_TEXT -> Code.MASS_TEXT;
            case PRESSURE -> Code.PRESSURE;
            case CORRECTS_CONTACT -> Code.CORRECTS_CONTACT;
            case TRANSACTIONAL -> null;
        };
    }

    private static String says(Code code) {
        return switch (code) {
            case CLAIMS_FIRST_TOUCH -> "writes to %s as to somebody new";
            case CLAIMS_NO_REPLY -> "supposes that %s has not answered";
            case CLAIMS_MISSED_MEETING -> "supposes that %s did not come";
            case CLAIMS_NOT_CUSTOMER -> "speaks to %s as to somebody who has not bought or signed up";
            case ASKS_FOR_MEETING -> "asks %s for a talk";
            case PROMOTES -> "advertises";
            case MASS_TEXT -> "reads as if it were written to many";
            case PRESSURE -> "presses %s to decide";
            case CORRECTS_CONTACT -> "corrects how %s writes";
            case UNFILLED_TEMPLATE -> "leaves a place of its template unfilled";
        };
    }
}
