package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.phrase.Phrase;
import java.util.List;

/** How people offer and advertise, and how they write what somebody waits for. */
final class PurposePhrases {
    private static final String OURS = "(?:my|our|the|this|these|his|her|their|are) ";

    static final List<Phrase> OFFERS = List.of(
            offer(
                    "off|discount|cheaper|%|percent|procent|price",
                    "\\b\\d{1,3} ?(?:%|percent|per cent|procent|pct) (?:off|discount|cheaper|of (?:every|all))"
                            + "|\\b(?:half price|half off|a (?:third|quarter) (?:off|cheaper)|for half the price)\\b"),
            offer(
                    "sale|offer|deal|code|coupon|stock|exclusive|special|limited|introductory|launch",
                    "\\b(?:flash|summer|winter|spring|autumn|holiday|christmas|black friday|clearance|big) sale\\b"
                            + "|\\b(?:promo|discount|coupon|voucher) code\\b|\\buse (?:the )?code\\b|\\bcoupon\\b"
                            + "|\\b(?:special|exclusive|launch|limited|introductory|limited[- ]time)(?: launch| introductory)? (?:offer|deal|discount|price|pricing|access)\\b"
                            + "|\\bexclusive discount\\b|\\bwhile stocks? lasts?\\b"),
            offer(
                    "for one|for 1|get one|giving away",
                    "\\b(?:two for one|2 for 1|buy one[, ]{1,2}get one|we(?:'re| are) giving away)\\b"),
            offer(
                    "check|chek|shop now|order|buy now|grab|claim",
                    "(?<!please )\\b(?:check|chek|checking)(?: it)? out (?:" + OURS
                            + "|https?:|www\\.)(?!page|slide|file|doc|branch|code|book|help|faq|setting|attach|draft|status|minutes|notes)"
                            + "|\\b(?:shop|buy) now\\b|\\border (?:now|today|before \\d|by \\d)|\\bgrab (?:your|a|one|yours)\\b(?! (?:seat at|coat|coffee|bite|drink|beer))"
                            + "|\\bclaim your (?:free|spot|discount)\\b"),
            offer(
                    "look at|visit|listen|subscribe|link |site is",
                    "\\b(?:have|take) a look at (?:" + OURS
                            + "(?:new |latest |all-new )?(?:\\w{1,20} )?(?:site|website|shop|store|page|blog|collection|catalog|catalogue|range|pricing|offer|products?|course)|https?:)"
                            + "|\\bvisit (?:us at|(?:my|our) (?:\\w{1,20} )?(?:site|website|shop|store|page|blog))|\\blisten on\\b"
                            + "|\\bsubscribe to (?:my|our)\\b|\\blink (?:is )?in (?:my |our |the )?(?:bio|profile)\\b|\\b(?:my|our) (?:web)?site is\\b"),
            offer(
                    "out now|dropped|new episode|new album|new single|new video|new course|new book|new edition|collection|catalog|range is|line is",
                    "(?<!check |sold )\\bout now\\b|\\bjust dropped\\b|\\bnew (?:episode|collection|album|single|video|course|book|edition|catalogue|catalog) (?:is |are )?(?:out|here|online|live|available)\\b"
                            + "|\\b(?:our|the) (?:new |spring |summer |autumn |winter |holiday |latest ){1,2}(?:collection|catalogue|catalog|range|line) is\\b"),
            offer(
                    "announce|unveil|launch|introducing|present",
                    "\\b(?:thrilled|excited|proud|delighted|happy) to (?:announce|unveil|launch|present|introduce (?:our|the))\\b"
                            + "|(?:^|\\n)[*# ]{0,4}introducing (?!myself|you)|\\b(?:we|i) (?:just |have just |'ve just )launched\\b"),
            offer(
                    "put together|course|e-book|ebook|podcast|newsletter|masterclass",
                    "\\b(?:i|we) (?:just )?(?:put together|made|wrote|created|built|published|run|host) (?:a|an|my|our|this)(?: [\\w-]{1,20}){0,2}"
                            + " (?:course|e-?book|guide|podcast|newsletter|masterclass|webinar)\\b"
                            + "|\\b(?:copy of|download|get|free) (?:our|my|the|your|this)? ?(?:\\w{1,20} )?e-?book\\b|\\bcopy of (?:our|my) (?:\\w{1,20} )?(?:guide|book|report)\\b"
                            + "|\\b(?:read|join|try|watch) (?:my|our) (?:\\w{1,20} )?(?:newsletter|podcast|course|masterclass|channel)\\b"),
            offer(
                    "go to |go over|head to|head over|visit |shop at|order at|more at|more on|read it|read more|read on|read at|available at|yours at|it at|see ",
                    "\\b(?:go (?:over )?to|head (?:over )?to|visit|shop at|order at|more (?:at|on)|read (?:it|more|on) (?:at|on)|available at|get (?:yours|it) at|see) "
                            + "(?:https?:|www\\.|[\\w-]{1,60}\\.(?:com|example|io|co|net|org|me|app|site|shop|store|blog|biz|info|online)\\b)"));

    /** What the reader asked or waits for. */
    static final Phrase TRANSACTIONAL = Phrase.of(
            "serves",
            "password|code|passcode| pin|receipt|invoice|order|parcel|package|delivery|refund|prescription|booking|reservation"
                    + "|appointment|table|ticket|seat|flight|payment|could not|statement|confirm|verify|security alert|sign-in"
                    + "|signin|two-factor|authenticator|someone else|purchase",
            "\\bre-?set(?:ting)? (?:your|the|a) password\\b|\\bpassword (?:re-?set|has been|was (?:changed|reset))\\b|\\byour (?:new |temporary )?password (?:is|has|was|for|will|expires)\\b|\\bchange your password\\b"
                    + "|\\byour (?:[\\w-]{1,20} ){0,3}(?:code|passcode|pin) (?:is|:|for|below)|\\bverification code\\b|\\b(?:sign|log)-?in code\\b|\\bone-time (?:code|password|passcode)\\b"
                    + "|\\b(?:is|here is|here's) (?:your|the|a) receipt\\b|\\byour receipt\\b|\\breceipt (?:from|for your|no|number|#)|\\bthis (?:is|email is) (?:the|a|an|your) (?:receipt|invoice)\\b"
                    + "|\\byour invoice (?:\\S{0,20}\\d|is|for|from|over|attached|has|was|of|dated|no|number)|\\binvoice (?:#|no\\.?|number|inv)[ \\w-]{0,6}\\d"
                    + "|\\byour order\\b.{0,40}\\b(?:shipped|confirmed|on its way|delivered|ready|received|dispatched)\\b|\\border (?:confirmation|number|#)"
                    + "|\\byour (?:parcel|package|delivery|refund|prescription)\\b.{0,60}\\b(?:is|was|has been|will be|arrives?)\\b"
                    + "|\\byour (?:booking|reservation|appointment|table|ticket|seat|flight)\\b.{0,60}\\b(?:is|are|has been|was) (?:now )?(?:confirmed|booked|rescheduled|cancelled)\\b"
                    + "|\\b(?:have )?confirmed your (?:booking|appointment|reservation)\\b"
                    + "|\\b(?:booking|reservation|appointment|order) (?:is )?(?:confirmation|confirmed)\\b"
                    + "|\\bpayment (?:failed|received|confirmation|of \\S{0,5}\\d)|\\bcould not (?:charge|process) your\\b|\\byour statement for\\b"
                    + "|\\b(?:confirm|verify) your (?:e-?mail|address|account)\\b|\\bsecurity alert\\b|\\bnew sign-?in\\b|\\btwo-factor\\b|\\bauthenticator app\\b|\\brecovery codes?\\b"
                    + "|\\bsomeone else (?:has )?(?:requested|tried)\\b|\\bthanks? (?:you )?for your (?:purchase|order|payment)\\b");

    /** With one of these in it a text wants something of its reader, and is not what the reader waits for. */
    static final Phrase SOLICITS = Phrase.of(
            "wants something",
            "demo|quick |hop on|jump on|book a|schedule a|upgrade|any thoughts|interested in|love to|let me know|circl|following up"
                    + "|checking in|touch base|free trial|our offer|our service|our product|our solution|our latest|our newest|our deck|pricing plan|proposal|pitch|partnership|my deck",
            "\\b(?:demo|quick (?:call|chat|zoom|question)|hop on|jump on|book a|schedule a|upgrade|any thoughts|interested in"
                    + "|would love to|i'd love to|let me know (?:what you|if you(?:'re| are| would|'d))|circle back|circling back"
                    + "|following up|checking in|touch base|free trial|our (?:offer|services|product|solution|latest|newest)"
                    + "|pricing plans?|proposal|pitch|partnership|my deck|our deck)\\b");

    static final Phrase REMINDS = Phrase.of(
            "reminds",
            "remind|start|see you|coming up|upcoming|tomorrow|today|scheduled|booked",
            "\\b(?:remind(?:er|ing|s)?|starts? (?:in|at|soon|now|tomorrow)|see you (?:on|at|in|tomorrow|today|then|soon|later)|coming up|upcoming|tomorrow at|today at|scheduled for|is (?:tomorrow|today|booked))\\b");

    static final Phrase MEETING = Phrase.of(
            "speaks of a meeting",
            "call|meet|appointment|session|chat|zoom|interview|visit|lunch|coffee|consultation|conversation|speak|talk|demo|see you",
            "\\b(?:calls?|meet|meeting|appointment|session|chat|zoom|interview|visit|lunch|coffee|consultation|conversation"
                    + "|speak|talk|demo|see you)\\b");

    /** Those that show what a text is for. */
    static final List<Phrase> NATURES = List.of(TRANSACTIONAL, SOLICITS, REMINDS, MEETING);

    private PurposePhrases() {}

    private static Phrase offer(String needs, String pattern) {
        return Phrase.of("advertises", needs, pattern);
    }
}
