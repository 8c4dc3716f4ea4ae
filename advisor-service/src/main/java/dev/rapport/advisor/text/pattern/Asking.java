package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Plain;
import dev.rapport.advisor.text.Sentences;
import dev.rapport.advisor.text.phrase.Phrase;
import dev.rapport.advisor.text.phrase.Phrases;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text asks of its reader, for what contacts write to us.
 *
 * @param question it waits for an answer; "how are you?" alone does not
 * @param liveTalk it asks to talk or meet
 * @param span the first sentence that asks, one for a talk before others; null when none does
 */
public record Asking(
        boolean question, boolean liveTalk, @Nullable Span span) {
    private static final Asking NOTHING = new Asking(false, false, null);

    private static final String TALK =
            "(?:talk|speak|chat|meet(?: up)?|catch up|zoom|coffee|lunch|dinner|a drink|call (?:you|me)|by phone|on the phone|live|in person"
                    + "|(?:a|an|our|the|this|that|next|quick|short|brief|phone|video|intro) (?:\\w{1,12} )?(?:call|meeting|conversation))";

    static final List<Phrase> LIVE_TALK = List.of(
            Phrase.of(
                    "asks for a talk",
                    "?",
                    "\\b(?:can|could|shall|should|may|might|would|will|do you|are you|is there|are there|how about|what about|want|wanna"
                            + "|fancy|free|available|up for|open to|any (?:chance|time|day))\\b[^.?!\\n]{0,80}\\b"
                            + TALK
                            + "\\b[^.?!\\n]{0,80}\\?"),
            Phrase.of(
                    "asks for a talk",
                    "talk|speak|chat|meet|catch up|call|hop on|get on|jump on|sit down",
                    "\\b(?:i'd|i would|we'd|we would|would|i'll|let's|let us|happy|glad|love|like|want|wanted|need|hope|prefer|rather)"
                            + "(?: (?:to|really|just|love|like|be|happy|glad|much|very|also|so|rather|prefer)){0,4} (?:talk|speak|chat|meet|catch up|call you|have a"
                            + " (?:\\w{1,12} )?(?:call|chat|talk|conversation|meeting)|(?:hop|get|jump) on|sit down)\\b(?! about it with (?:him|her|them))"),
            Phrase.of(
                    "asks for a talk",
                    "ring|call|phone",
                    "\\b(?:give me a (?:ring|call|buzz|bell)|(?:ring|call|phone) me (?:when|any|on|at|back|tomorrow|today|if|please|whenever|this|next))"));

    private static final Phrases ASKS_WITHOUT_A_MARK = new Phrases(
            List.of(
                    Phrase.of(
                            "asks",
                            "let me know|tell me|could you|can you|would you|wondering|like to know|want to know|send me|please",
                            "\\b(?:(?:please )?(?:let me know|tell me) (?:if|whether|when|what|which|who|how|where|why|your)|(?:could|can|would|will) you (?!believe|imagine)"
                                    + "|(?:i'm|i am|im|was) (?:just )?wondering (?:if|whether|when|what|which|who|how|where|why)"
                                    + "|(?:would like|'d like|want|need) to know|(?:please |pls )(?:send|confirm|advise|explain|share|answer|reply))\\b")));

    private static final Phrases PHRASES = new Phrases(LIVE_TALK);

    /** Asked to be polite. */
    private static final Pattern PLEASANTRY = Pattern.compile(
            "\\b(?:how (?:are|r) (?:you|u|things)|how(?:'s| is) (?:it going|life|everything|your (?:day|week|weekend))|how do you do"
                    + "|what(?:'s| is) up|you (?:all )?(?:well|good|ok)|(?:right|ok|okay|isn't it|you know|no|huh|eh|really|who knew)) ?\\?");

    /** Reads what the writer says, and not what they quote. */
    public static Asking in(String text) {
        String plain = Plain.of(text);
        Optional<Span> talk = talk(plain, text);
        Span question = talk.isPresent() ? talk.get() : question(plain);
        return question == null ? NOTHING : new Asking(true, talk.isPresent(), question);
    }

    private static Optional<Span> talk(String plain, String text) {
        Phrases.Found found = PHRASES.in(plain, text);
        return LIVE_TALK.stream()
                .flatMap(phrase -> found.first(phrase).stream())
                .findFirst()
                .map(span -> found.sentences().around(span));
    }

    private static @Nullable Span question(String plain) {
        for (Span sentence : new Sentences(plain).all()) {
            String words = plain.substring(sentence.start(), sentence.end());
            boolean marked = words.endsWith("?") && !PLEASANTRY.matcher(words).find();
            if (marked || ASKS_WITHOUT_A_MARK.anyIn(words)) {
                return sentence;
            }
        }
        return null;
    }
}
