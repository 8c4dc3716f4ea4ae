package dev.rapport.advisor.judgement.rule.conversation;

import java.util.List;

/** How a plain text shows that it knows of a talk: what it asks for then is another one. */
final class Remembers {
    private static final String TALK = "(?:call|chat|talk|session|meeting|conversation|demo)";
    private static final String DAY =
            "(?:yesterday|today|tomorrow|last week|next week|monday|tuesday|wednesday|thursday|friday)";

    private static final List<Hint> A_TALK = List.of(
            Hint.of("again|another", "\\b(?:again|another)\\b"),
            Hint.of("next |second |follow", "\\b(?:next|second|follow[- ]?up) (?:" + TALK + "|step)\\b"),
            Hint.of(
                    "great |good |nice |lovely |wonderful |pleasure |enjoyed |loved ",
                    "\\b(?:great|good|nice|lovely|wonderful|pleasure|enjoyed|loved) (?:\\w{1,8} ){0,2}"
                            + "(?:talk|talking|speak|speaking|chatting|meeting|catching up|to (?:talk|speak|chat|meet))\\b"),
            Hint.of(
                    "our |the |'s ",
                    "\\b(?:our|the|" + DAY + "'s) (?:\\w{1,10} )?" + TALK
                            + " (?:yesterday|today|this|last|on|was|earlier|we)\\b"
                            + "|\\bour (?:last|recent|previous|earlier) " + TALK + "\\b"),
            Hint.of(
                    "discussed|we talked|we spoke|we agreed|we met|we last",
                    "\\b(?:as|what) we (?:discussed|talked about|spoke about|agreed)\\b|\\bas discussed\\b"
                            + "|\\b(?:since|when|after) we (?:last )?(?:spoke|talked|met)\\b"),
            Hint.of(
                    "thank",
                    "\\bthank(?:s| you) (?:so much |again )?for (?:the " + TALK
                            + "|your time|taking the time|speaking|meeting|talking|chatting)\\b"),
            Hint.of("continue |pick up ", "\\b(?:continue|pick up) (?:our|the|where)\\b"));

    private static final List<Hint> NO_TALK = List.of(
            Hint.of(
                    "intro|discovery|first",
                    "\\b(?:intro(?:ductory|duction)?|discovery|first) (?:\\w{1,10} )?" + TALK + "\\b"),
            Hint.of(
                    "introduce|get to know",
                    "\\bintroduce (?:myself|ourselves)\\b|\\bget to know (?:you|each other|one another)\\b"));

    private static final List<Hint> A_BOOKING = List.of(
            Hint.of("schedul", "\\bre-?schedul(?:e|ing)\\b"),
            Hint.of(
                    "move |push |shift |change |postpone |cancel ",
                    "\\b(?:move|push|shift|change|postpone|cancel) (?:our|the|that|tomorrow's|today's)\\b"),
            Hint.of(
                    "our |the |'s ",
                    "\\b(?:before|ahead of|prior to|for|at|on|in|about|during|to) (?:our|the|" + DAY
                            + "'s) (?:\\w{1,12} ){0,2}" + TALK + "\\b" + "|\\b(?:our|the) (?:\\w{1,12} ){0,2}" + TALK
                            + " (?:on|at|tomorrow|today|next|this|is|that)\\b"),
            Hint.of(
                    "see you|speak to you|talk to you",
                    "\\b(?:see|speak to|talk to) you (?:on|at|tomorrow|then|next|soon)\\b"),
            Hint.of(
                    "another|as planned|as agreed|as scheduled|as booked|instead",
                    "\\b(?:another|as (?:planned|agreed|scheduled|booked)|instead)\\b"));

    private Remembers() {}

    /** Of a talk that took place. */
    static boolean aTalk(String text) {
        return Hint.any(A_TALK, text);
    }

    /** It asks for the very first one. */
    static boolean noTalk(String text) {
        return Hint.any(NO_TALK, text);
    }

    /** Of a talk that is to come. */
    static boolean aBooking(String text) {
        return Hint.any(A_BOOKING, text);
    }
}
