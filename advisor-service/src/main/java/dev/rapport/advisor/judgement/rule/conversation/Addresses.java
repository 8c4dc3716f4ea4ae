package dev.rapport.advisor.judgement.rule.conversation;

import dev.rapport.advisor.conversation.OpenQuestions;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.phrase.Phrase;
import dev.rapport.advisor.text.phrase.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text comes back on something: by saying so, or by speaking of the same. */
final class Addresses {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{0,300}\"|(?<!\\w)'[^'\\n]{0,300}'(?!\\w)");
    private static final Pattern AGREES = Pattern.compile("\\W{0,3}(?:(?:hi|hey|hello|dear) [^,\\n]{1,40},?\\s+)?"
            + "(?:yes|no|sure|of course|absolutely|certainly|happy to|i'd be (?:glad|happy))\\b");

    private static final Phrases ANSWERS = new Phrases(
            List.of(
                    Phrase.hint(
                            "asked|asking|question|to know",
                            "\\byou(?:r)? (?:asked|question|were asking|wanted to know)\\b|\\bregarding your question\\b"),
                    Phrase.hint(
                            "answer|reply|response|as for your",
                            "\\b(?:to answer (?:you|your)|in (?:answer|reply|response) to your|answering your|as for your)\\b")));

    private static final Phrases A_TALK = new Phrases(
            List.of(
                    Phrase.hint(
                            "call|talk|speak|chat|meet|zoom|coffee|lunch|calendar|availab|free on|ring you|phone you",
                            "\\b(?:call|talk|speak|chat|meet|zoom|coffee|lunch|calendar|available|availability|free on|ring you|phone you)\\b"),
                    Phrase.hint(
                            "day|tomorrow|clock|noon|am|pm|:",
                            "\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|o'clock|noon|\\d{1,2} ?(?:am|pm)|\\d{1,2}:\\d{2})\\b")));

    private static final Phrases AS_PROMISED = new Phrases(
            List.of(
                    Phrase.hint(
                            "promised|as agreed|owe you|sorry ",
                            "\\b(?:as (?:i |we )?promised|as agreed|i promised|we promised|i owe you|sorry for the (?:delay|wait)|sorry (?:this|it) took)\\b")));

    /** Words that stand in every second sentence. */
    private static final Set<String> EMPTY = Set.of(
            ("about again also another been before being best both come could does doing done down each else even ever every from"
                            + " give going good great have having hear hello help here into just keep kind know last less let's like little long look"
                            + " made make many more most much must need never next nice only other over please quite really right same send sent shall"
                            + " should since some soon still such sure take tell than thank thanks that their them then there these they thing think"
                            + " this those through time today tomorrow very want well were what when where whether which while whom whose will wish"
                            + " with within without wonder wondering would year your yours")
                    .split(" "));

    private Addresses() {}

    static boolean question(Situation situation, OpenQuestions.Question question) {
        String text = unquoted(situation.plainText());
        if (AGREES.matcher(text).lookingAt() || ANSWERS.anyIn(text)) {
            return true;
        }
        if (question.liveTalk()) {
            return situation.says(Code.ASKS_FOR_MEETING) || A_TALK.anyIn(text);
        }
        long common = common(text, question.words());
        return common > 1 || common == 1 && !sells(situation);
    }

    static boolean promise(Situation situation, String what) {
        String text = situation.plainText();
        return AS_PROMISED.anyIn(text) || common(text, what) > 0 && !sells(situation);
    }

    /** What is only quoted the writer does not say. */
    private static String unquoted(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\'') < 0
                ? text
                : QUOTED.matcher(text).replaceAll(" ");
    }

    private static boolean sells(Situation situation) {
        return situation.says(Code.PROMOTES) || situation.says(Code.CLAIMS_FIRST_TOUCH);
    }

    /** How many words that mean something are in both: their beginnings, so that {@code editor} is found in {@code editors}. */
    private static long common(String text, String other) {
        return BETWEEN_WORDS
                .splitAsStream(other.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 3 && !EMPTY.contains(word))
                .map(word -> word.substring(0, Math.min(5, word.length())))
                .distinct()
                .filter(start -> hasWord(text, start))
                .count();
    }

    private static boolean hasWord(String text, String start) {
        int at = text.indexOf(start);
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf(start, at + 1);
        }
        return at >= 0;
    }
}
