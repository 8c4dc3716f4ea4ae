package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Plain;
import dev.rapport.advisor.text.phrase.Phrase;
import dev.rapport.advisor.text.phrase.Phrases;
import java.util.List;

/** Whether a text tells its reader that they write or speak wrongly. */
public final class Corrections {
    /** What is quoted stands as this sign in a plain text. */
    private static final String QUOTED = "(?:\u00a4{1,300}|'[^'\\n]{1,30}'|\\*[^*\\n]{1,30}\\*)";

    static final List<Phrase> ALL = List.of(
            correction(
                    "grammar|spell|typo|proofread|punctuation|misspel|spelt",
                    "\\byour (?:grammar|spelling|punctuation)\\b|\\b(?:a|the|that|your) (?:typo|spelling mistake|grammar mistake)\\b"
                            + "|\\b(?:may|might|should|could|must|please|ought to|better) (?:want to )?(?:proofread|check your (?:spelling|grammar))\\b"
                            + "|\\b(?:you (?:have )?|is |was )(?:misspelled|misspelt)\\b|\\bit(?:'s| is) (?:spelled|spelt) "),
            correction(
                    "you mean|should be|should say|should read|should have",
                    "(?:^|[.!?\\n] ?|\\b(?:i think|perhaps|surely) )you mean(?:t)?(?: to (?:say|write))?: "
                            + "|\\byou mean(?:t)?(?: to (?:say|write))? " + QUOTED + "[^.?!\\n]{0,30}\\bnot\\b"
                            + "|\\b(?:it|that) should (?:be|say|read|have been):? " + QUOTED),
            correction(
                    "the correct|the right|the proper",
                    "\\bthe (?:correct|right|proper) (?:word|form|spelling|grammar|phrase|way to (?:say|write) (?:it|that|this))\\b"),
            correction(
                    "it is |it's ",
                    "(?:^|[.!?\\n] ?)(?:actually,? )?it(?:'s| is) " + QUOTED + ",? (?:and )?not " + QUOTED),
            correction(
                    "wrong|incorrect|english|grammar",
                    QUOTED + " (?:is|was) (?:wrong|incorrect|not english|bad english|poor grammar)\\b"));

    private static final Phrases PHRASES = new Phrases(ALL);

    private Corrections() {}

    private static Phrase correction(String needs, String pattern) {
        return Phrase.of("corrects how %s writes", needs, pattern);
    }

    public static boolean in(String text) {
        return PHRASES.anyIn(Plain.of(text), text);
    }
}
