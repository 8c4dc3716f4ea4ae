package dev.rapport.advisor.judgement.rule.conversation;

import java.util.regex.Pattern;

/** How a plain text shows that it knows of a talk: what it asks for then is another one. */
final class Remembers {
    private static final Pattern A_TALK =
            pattern("\\b(?:again|another|next (?:call|chat|talk|session|meeting|conversation|step)"
                    + "|second (?:call|chat|talk|session|meeting|conversation)|follow[- ]?up (?:call|chat|talk|session|meeting|conversation)"
                    + "|(?:great|good|nice|lovely|wonderful|pleasure|enjoyed|loved) (?:\\w{1,8} ){0,2}(?:talk|talking|speak|speaking|chatting|meeting|catching up|to (?:talk|speak|chat|meet))"
                    + "|(?:our|the|yesterday's|today's|last week's|monday's|tuesday's|wednesday's|thursday's|friday's) (?:\\w{1,10} )?(?:call|chat|talk|conversation|meeting|session) (?:yesterday|today|this|last|on|was|earlier|we)"
                    + "|our (?:last|recent|previous|earlier) (?:call|chat|talk|conversation|meeting|session)"
                    + "|(?:as|what) we (?:discussed|talked about|spoke about|agreed)|as discussed|(?:since|when|after) we (?:last )?(?:spoke|talked|met)"
                    + "|thank(?:s| you) (?:so much |again )?for (?:the (?:call|chat|talk|conversation|meeting)|your time|taking the time|speaking|meeting|talking|chatting)"
                    + "|(?:continue|pick up) (?:our|the|where))\\b");

    private static final Pattern NO_TALK = pattern(
            "\\b(?:intro(?:ductory|duction)?|discovery|first) (?:\\w{1,10} )?(?:call|chat|talk|meeting|session|conversation)"
                    + "|\\bintroduce (?:myself|ourselves)\\b|\\bget to know (?:you|each other|one another)\\b");

    private static final Pattern A_BOOKING = pattern(
            "\\b(?:re-?schedul(?:e|ing)|(?:move|push|shift|change|postpone|cancel) (?:our|the|that|tomorrow's|today's)"
                    + "|(?:before|ahead of|prior to|for|at|on|in|about|during|to) (?:our|the|tomorrow's|today's|monday's|tuesday's|wednesday's|thursday's|friday's|next week's) (?:\\w{1,12} ){0,2}(?:call|chat|talk|meeting|session|conversation|demo)"
                    + "|(?:our|the) (?:\\w{1,12} ){0,2}(?:call|chat|talk|meeting|session|conversation|demo) (?:on|at|tomorrow|today|next|this|is|that)"
                    + "|(?:see|speak to|talk to) you (?:on|at|tomorrow|then|next|soon)|another|as (?:planned|agreed|scheduled|booked)|instead)\\b");

    private Remembers() {}

    /** Of a talk that took place. */
    static boolean aTalk(String text) {
        return A_TALK.matcher(text).find();
    }

    /** It asks for the very first one. */
    static boolean noTalk(String text) {
        return NO_TALK.matcher(text).find();
    }

    /** Of a talk that is to come. */
    static boolean aBooking(String text) {
        return A_BOOKING.matcher(text).find();
    }

    private static Pattern pattern(String pattern) {
        return Pattern.compile(pattern);
    }
}
