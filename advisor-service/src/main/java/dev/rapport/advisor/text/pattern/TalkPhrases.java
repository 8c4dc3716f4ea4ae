package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Reading.Talk;
import dev.rapport.advisor.text.phrase.Phrase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How a text shows what it knows of talks. */
final class TalkPhrases {
    private static final String TALKS = "call|chat|talk|session|meeting|conversation|demo";
    private static final String TALK = "(?:" + TALKS + ")";
    private static final String DAY =
            "(?:yesterday|today|tomorrow|last week|next week|monday|tuesday|wednesday|thursday|friday)";

    private static final List<Phrase> HELD = List.of(
            Phrase.hint("again|another", "\\b(?:again|another)\\b"),
            Phrase.hint(
                    "next |second |follow up|follow-up|followup",
                    "\\b(?:next|second|follow[- ]?up) (?:" + TALK + "|step)\\b"),
            Phrase.hint(
                    "great |good |nice |lovely |wonderful |pleasure |enjoyed |loved ",
                    "\\b(?:great|good|nice|lovely|wonderful|pleasure|enjoyed|loved) (?:\\w{1,8} ){0,2}"
                            + "(?:talk|talking|speak|speaking|chatting|meeting|catching up|to (?:talk|speak|chat|meet))\\b"),
            Phrase.hint(
                    TALKS,
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
            Phrase.hint("continue |pick up ", "\\b(?:continue|pick up) (?:our|the|where)\\b"));

    private static final List<Phrase> FIRST = List.of(
            Phrase.hint(
                    "intro|discovery|first",
                    "\\b(?:intro(?:ductory|duction)?|discovery|first) (?:\\w{1,10} )?" + TALK + "\\b"),
            Phrase.hint(
                    "introduce|get to know",
                    "\\bintroduce (?:myself|ourselves)\\b|\\bget to know (?:you|each other|one another)\\b"));

    private static final List<Phrase> BOOKED = List.of(
            Phrase.hint("schedul", "\\bre-?schedul(?:e|ing)\\b"),
            Phrase.hint(
                    "move |push |shift |change |postpone |cancel ",
                    "\\b(?:move|push|shift|change|postpone|cancel) (?:our|the|that|tomorrow's|today's)\\b"),
            Phrase.hint(
                    TALKS,
                    "\\b(?:before|ahead of|prior to|for|at|on|in|about|during|to) (?:our|the|" + DAY
                            + "'s) (?:\\w{1,12} ){0,2}" + TALK + "\\b" + "|\\b(?:our|the) (?:\\w{1,12} ){0,2}" + TALK
                            + " (?:on|at|tomorrow|today|next|this|is|that)\\b"),
            Phrase.hint(
                    "see you|speak to you|talk to you",
                    "\\b(?:see|speak to|talk to) you (?:on|at|tomorrow|then|next|soon)\\b"),
            Phrase.hint(
                    "another|as planned|as agreed|as scheduled|as booked|instead",
                    "\\b(?:another|as (?:planned|agreed|scheduled|booked)|instead)\\b"));

    /** All of them, by what they show. */
    static final Map<Talk, List<Phrase>> ALL =
            new EnumMap<>(Map.of(Talk.HELD, HELD, Talk.FIRST, FIRST, Talk.BOOKED, BOOKED));

    private TalkPhrases() {}
}
