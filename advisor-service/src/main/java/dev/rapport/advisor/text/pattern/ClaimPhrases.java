package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.phrase.Phrase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The plainest ways in which people claim, ask and press; the others are learned. */
final class ClaimPhrases {
    private static final Map<Code, List<Phrase>> ALL = new EnumMap<>(Map.of(
            Code.CLAIMS_FIRST_TOUCH,
            FirstTouchPhrases.ALL,
            Code.CLAIMS_NO_REPLY,
            List.of(
                    Phrase.of(
                            "says that %s has not answered",
                            "heard|hear back|got an answer|reply|response|answered",
                            "\\b(?:i|we) (?:still )?(?:haven't|have not|havent|never|didn't|did not) (?:yet |ever |really )?(?:heard (?:anything )?(?:back )?from you"
                                    + "|hear(?:d)? back|got(?:ten)? (?:an answer|a reply|a response)|receive(?:d)? (?:an answer|a reply|a response|any reply|any response))\\b"
                                    + "|\\b(?:gone|went|remain|been) unanswered\\b"),
                    Phrase.of(
                            "follows up, as if %s had not answered",
                            "following up|follow up|follow-up|following-up|checking in|checking back|circling|circle back|bump|touching base",
                            "\\b(?:just |quickly |only )?(?:following|follow|circling|circle|checking|touching)(?:-| )?(?:up|back|in|base)? (?:on|about|regarding|to) (?:my|the|our) "
                                    + "(?:last |previous |earlier |first |recent ){0,2}(?:e-?mail|message|note|dm|proposal|offer|invitation|request)s?\\b"
                                    + "|\\bbump(?:ing)? this\\b|\\bjust checking in on this\\b")),
            Code.CLAIMS_MISSED_MEETING,
            List.of(
                    Phrase.of(
                            "says that %s did not come",
                            "missed you|make it|join|attend|show up|come to",
                            "\\b(?:we|i) missed you (?:at|on|yesterday|last|today|this)\\b|\\bsorry (?:that )?(?:we|i) missed you\\b"
                                    + "|\\byou (?:couldn't|could not|didn't|did not|weren't able to|were not able to|were unable to) (?:make it|join (?:us|the|our)|attend|show up|come to)\\b")),
            Code.CLAIMS_NOT_CUSTOMER,
            List.of(
                    Phrase.of(
                            "speaks to %s as to somebody who has not signed up",
                            "account|sign|trial|activated|subscribed|become a",
                            "\\b(?:you )?(?:still |yet )?(?:haven't|have not) (?:yet |still )?(?:signed up|created (?:your|an) account|activated|subscribed|become a (?:customer|member))\\b"
                                    + "|\\bstart (?:your|a) (?:free |\\d{1,3}[- ]day )(?:free )?trial\\b|\\bsign up (?:for free|today|now)\\b|\\bcreate your (?:free )?account\\b"),
                    Phrase.of(
                            "reminds %s of a purchase that was not made",
                            "cart|basket|complete your",
                            "\\b(?:left|forgot|waiting|still|items?)\\b[^.?!\\n]{0,40}\\b(?:in|from) your (?:shopping )?(?:cart|basket)\\b"
                                    + "|\\bcomplete your (?:purchase|order)\\b")),
            Code.ASKS_FOR_MEETING,
            List.of(
                    Phrase.of(
                            "asks %s for a first talk",
                            " call| chat|zoom|demo|coffee|meeting|conversation|consultation|session|my calendar|my booking",
                            "\\b(?:up for|open to|free for|interested in|hop on|jump on|schedule|book|set up|available for|time for|down for|game for) (?:a |an |in a )?(?:quick |short |brief |free |\\d{1,2}[- ]min(?:ute)? |intro(?:ductory)? |discovery |virtual |little ){0,3}"
                                    + "(?:call|chat|zoom|demo|coffee|meeting|conversation|consultation|session)\\b|\\b(?:here's|here is) my (?:calendar|booking)\\b")),
            Code.PROMOTES,
            PurposePhrases.OFFERS,
            Code.MASS_TEXT,
            List.of(
                    Phrase.of(
                            "reads as if it were written to many",
                            "customer|client|subscriber|reader|members|sir or|sir/|everyone|everybody|friends|hi all|hello all|dear all|browser|whom it may",
                            "(?:^|\\n) ?(?:dear|hello|hi) (?:valued |loyal |esteemed )?(?:customers?|clients?|subscribers?|readers?|members|sir or madam|sir/madam|everyone|everybody|friends|all)\\b"
                                    + "|\\bview (?:this (?:e-?mail )?)?in (?:your )?browser\\b|\\bto whom it may (?:concern|interest)\\b")),
            Code.PRESSURE,
            List.of(
                    Phrase.of(
                            "presses %s to decide",
                            "last chance|final|only|act now|act fast|running out|too late|don't miss",
                            "\\blast chance\\b|\\bfinal (?:call|reminder|chance|hours)\\b|\\bact (?:now|fast)\\b|\\btime is running out\\b|\\bbefore it(?:'s| is) too late\\b"
                                    + "|\\bonly (?:\\d{1,3}|two|three|a few|a handful of) (?:spots?|seats?|places?|left|remaining)\\b|\\bdon't miss (?:out|this)\\b")),
            Code.CORRECTS_CONTACT,
            Corrections.ALL));

    private ClaimPhrases() {}

    static List<Phrase> of(Code code) {
        return ALL.getOrDefault(code, List.of());
    }
}
