package dev.rapport.advisor.judgement.rule.conversation;

import dev.rapport.advisor.text.phrase.Phrase;
import dev.rapport.advisor.text.phrase.Phrases;
import java.util.List;

/** How a plain text shows that it knows of a talk: what it asks for then is another one. */
final class Remembers {
    private static final String TALK = "(?:call|chat|talk|session|meeting|conversation|demo)";
    private static final String DAY =
            "(?:yesterday|today|tomorrow|last week|next week|monday|tuesday|wednesday|thursday|friday)";

    private static final Phrases A_TALK = new Phrases(List.of(
            Phrase.hint("again|another", "\\b(?:again|another)\\b"),
            Phrase.hint("next |second |follow", "\\b(?:next|second|follow[- ]?up) (?:" + TALK + "|step)\\b"),
            Phrase.hint(
                    "great |good |nice |lovely |wonderful |pleasure |enjoyed |loved ",
                    "\\b(?:great|good|nice|lovely|wonderful|pleasure|enjoyed|loved) (?:\\w{1,8} ){0,2}"
                            + "(?:talk|talking|speak|speaking|chatting|meeting|catching up|to (?:talk|speak|chat|meet))\\b"),
            Phrase.hint(
                    "our |the |'s ",
                    "\\b(?:our|the|" + DAY + "'s) (?:\\w{1,10} )?" + TALK
                            + " (?:yesterday|today|this|last|on|was|earlier|we)\\b"
                            + "|\\bour (?:last|recent|previous|earlier) " + TALK + "\\b"),
            Phrase.hint(
                    "discussed|we talked|we spoke|we agreed|we met|we last",
                    "\\b(?:as|what) we (?:discussed|talked about|spoke about|agreed)\\b|\\bas discussed\\b"
                            + "|\\b(?:since|when|after) we (?:last )?(?:spoke|talked|met)\\b"),
            Phrase.hint(
                    "thank",
                    "\\bthank(?:s| you) (?:so much |again )?for (?:the " + TALK
                            + "|your time|taking the time|speaking|meeting|talking|chatting)\\b"),
            Phrase.hint("continue |pick up ", "\\b(?:continue|pick up) (?:our|the|where)\\b")));

    private static final Phrases NO_TALK = new Phrases(List.of(
            Phrase.hint(
                    "intro|discovery|first",
                    "\\b(?:intro(?:ductory|duction)?|discovery|first) (?:\\w{1,10} )?" + TALK + "\\b"),
            Phrase.hint(
                    "introduce|get to know",
                    "\\bintroduce (?:myself|ourselves)\\b|\\bget to know (?:you|each other|one another)\\b")));

    private static final Phrases A_BOOKING = new Phrases(List.of(
            Phrase.hint("schedul", "\\bre-?schedul(?:e|ing)\\b"),
            Phrase.hint(
                    "move |push |shift |change |postpone |cancel ",
                    "\\b(?:move|push|shift|change|postpone|cancel) (?:our|the|that|tomorrow's|today's)\\b"),
            Phrase.hint(
                    "our |the |'s ",
                    "\\b(?:before|ahead of|prior to|for|at|on|in|about|during|to) (?:our|the|" + DAY
                            + "'s) (?:\\w{1,12} ){0,2}" + TALK + "\\b" + "|\\b(?:our|the) (?:\\w{1,12} ){0,2}" + TALK
                            + " (?:on|at|tomorrow|today|next|this|is|that)\\b"),
            Phrase.hint(
                    "see you|speak to you|talk to you",
                    "\\b(?:see|speak to|talk to) you (?:on|at|tomorrow|then|next|soon)\\b"),
            Phrase.hint(
                    "another|as planned|as agreed|as scheduled|as booked|instead",
                    "\\b(?:another|as (?:planned|agreed|scheduled|booked)|instead)\\b")));

    private Remembers() {}

    /** Of a talk that took place. */
    static boolean aTalk(String text) {
        return A_TALK.anyIn(text);
    }

    /** It asks for the very first one. */
    static boolean noTalk(String text) {
        return NO_TALK.anyIn(text);
    }

    /** Of a talk that is to come. */
    static boolean aBooking(String text) {
        return A_BOOKING.anyIn(text);
    }
}
