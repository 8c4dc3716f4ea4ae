package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.phrase.Phrase;
import java.util.List;

/** How people write to somebody whom they have not met. */
final class FirstTouchPhrases {
    private static final String THANKS =
            "\\b(?:thanks|thank you|thank u|thanx|thx|tnx|tnks|ty|cheers|grateful|gratitude)"
                    + "(?: you| guys| so much| so very much| very much| a lot| a ton| a million| kindly| again){0,2} for ";
    private static final String THANKS_OR_APPRECIATE =
            "(?:" + THANKS + "|\\b(?:appreciate|appreciated|loved|love) )(?:the |your |that |this |a )?";
    private static final String GLAD =
            "\\b(?:nice|great|good|lovely|awesome|wonderful|happy|glad|pleased|delighted|excited|thrilled|stoked"
                    + "|hono?u?red|pleasure|fantastic|cool)";
    private static final String I_WOULD =
            "(?:(?:^|[.!?,;:(\\n-]) ?would|\\b(?:i|we|it|and) would|\\b(?:i|we|it)'d|\\bi?d)(?: really| just| also| absolutely)?";
    private static final String ALREADY_MET =
            "(?! (?:again|yesterday|today|this|last|earlier|recently|the other|over|in person|face to|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
                    + "|at (?:the|our|your)|after|before|back))";

    /** With one of these in it a text remembers the reader, whatever else it says. */
    static final List<Phrase> REMEMBERS = List.of(
            remembers(
                    "as promised|as discussed|as agreed|as we discussed|as you asked|as you suggested|as mentioned on",
                    "\\bas (?:promised|discussed|agreed|we discussed|you asked|you suggested|mentioned on)\\b"),
            remembers(
                    "since we|since our",
                    "\\bsince (?:we|our) (?:last )?(?:met|spoke|talked|chatted|call|chat|meeting|conversation)\\b"),
            remembers(
                    "call |chat |conversation |meeting |talk |lunch |coffee ",
                    "\\b(?:our|the) (?:last |recent |great |good )?(?:call|chat|conversation|meeting|talk|lunch|coffee)"
                            + " (?:yesterday|today|this|last|earlier|on|at)\\b"),
            remembers("when we|when you and i", "\\bwhen (?:we|you and i) (?:last )?(?:met|spoke|talked|chatted)\\b"),
            remembers(
                    "talking |speaking |chatting |catching up|meeting |working ",
                    "\\b(?:great|good|nice|lovely|wonderful|pleasure) (?:talking|speaking|chatting|catching up|meeting|working)"
                            + " (?:to|with|you|up)\\b"),
            remembers(
                    "talk to you|talk with you|speak to you|speak with you|ing to you|ing with you",
                    "\\b(?:talk|speak|talking|speaking|chatting) (?:to|with) you (?:yesterday|today|on|last|again|earlier)\\b"),
            remembers(
                    "known each other|long time|been a while|see you|meet you in person",
                    "\\b(?:known each other for|long time|been a while|good to see you|see you again|meet you in person)\\b"));

    static final List<Phrase> ALL = List.of(
            Phrase.of(
                    "thanks %s for following",
                    "follow|folow",
                    THANKS_OR_APPRECIATE
                            + "(?:new |recent |kind |quick |lovely )?fol?low(?:ing|s)?(?: me| us| back| my (?!advice|lead|instruction)\\w+"
                            + "| our (?:page|account|profile|journey|work|channel|brand|feed)| here| along here| on \\w+)?"
                            + "\\b(?![ -]{1,2}(?:up|ups|through|along|the|these|those|this|that|our|my|instructions|directions|advice"
                            + "|steps|him|her|them|it|request to|suggestion)\\b)"),
            Phrase.of(
                    "thanks %s for connecting",
                    "connect|conect",
                    THANKS
                            + "(?:the |your )?con{1,2}ect(?:ing|ion)?(?: request| invitation| invite)?"
                            + "(?: with (?:me|us|our team))?\\b(?! (?:me|us|him|her|them|the|those|these|my|your|our|with|issue|test|problem)\\b)"),
            Phrase.of(
                    "thanks %s for connecting",
                    "connection request|connection invit|friend request",
                    "\\b(?:appreciate|appreciated|got|saw|received) (?:the |your |that )?(?:connection|friend) (?:request|invit\\w{1,6})"),
            Phrase.of(
                    "thanks %s for accepting an invitation to connect",
                    "accept",
                    THANKS
                            + "(?:the |your )?accept(?:ing|ance)?(?: of)?(?: my| our| the)?"
                            + "(?: (?:connection|connect|linkedin|friend) ?(?:request|invit\\w{1,6})?| request| invit(?:e|ation))?"
                            + "(?=\\s*(?:$|[^\\w\\s]| here| on linkedin| and\\b| so quickly| to connect))"),
            Phrase.of(
                    "thanks %s for connecting",
                    "add|join|part of",
                    THANKS
                            + "(?:the add\\b|adding me(?: (?:here|to your (?:network|connections)))?(?=\\s*(?:$|[^\\w\\s]))"
                            + "|(?:joining|being (?:a )?part of) (?:my|our) (?:\\w+ ){0,3}network)"),
            Phrase.of(
                    "says how nice it is to meet %s",
                    "meet",
                    "\\b(?<!was |were |been |be |so )" + GLAD
                            + " (?:to|too) (?:virtually )?(?:e-?|e )?meet (?:you|u|ya)\\b" + ALREADY_MET),
            Phrase.of(
                    "says how nice it is to connect with %s",
                    "connect",
                    "\\b(?<!was |were |been |be )" + GLAD
                            + " to (?:be (?:\\w+ )?connected|(?:finally )?connect)(?: with (?:you|u))?\\b"
                            + "(?! (?:you|him|her|them|me|us|the|your|for)\\b)" + ALREADY_MET),
            Phrase.of(
                    "asks %s to connect",
                    "to connect",
                    I_WOULD
                            + " (?:love|like|be (?:great|happy|good|nice|awesome|cool|hono?u?red|glad)|enjoy|appreciate|welcome)"
                            + "(?: (?:the|a|an) (?:chance|opportunity))? to connect\\b"
                            + "(?! (?:you|him|her|them|me|us|the|your|this|our|about|again|live|tomorrow|next|later|soon|sometime|over|by|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)"),
            Phrase.of(
                    "asks %s to connect",
                    "open to connecting|network|not connected|connection request",
                    "\\bopen to connecting\\b|\\b(?:add|adding|invite|have) you (?:to|in) my (?:\\w+ )?network\\b"
                            + "|\\bwe(?:'re| are) not connected\\b|\\b(?:send|sending|sent) you a connection request\\b"),
            Phrase.of(
                    "introduces its sender to %s",
                    "introdu",
                    "\\b(?:let me|allow me to|like to|love to|want to|wanted to|wanna|i'll|may i|can i|could i|i should|thought i'd"
                            + "|figured i'd|to quickly|time to) (?:just |quickly |briefly |first |properly |quick ){0,2}"
                            + "introdu[cs]e (?:myself|ourselves|my (?:company|business|agency|team)|our (?:company|business|agency))\\b"
                            + "|\\b(?:quick|short|brief) introduction:|\\bby way of introduction\\b"),
            Phrase.of(
                    "introduces its sender to %s",
                    "my name", "(?<!remember |forgot |know |spelled |on |in )\\bmy name(?:'s| is) (?<name>\\w)"),
            Phrase.of(
                    "introduces its sender to %s",
                    "i'm |i am |im ",
                    "\\b(?:i'm|i am|im) (?<name>\\w)\\w{1,30}(?: \\w{2,30})?(?: from | at | with (?!you|your|the|my|this|that|a )|, (?!so |and |but |not |which |who |you |i )"
                            + "(?:[\\w&'-]{1,30} ){0,5}(?:at|of|from|for|with) |, (?:the |your |a |an )?(?:\\w{1,30} ){0,2}(?:founder|ceo|owner|recruiter)\\b)"),
            Phrase.of(
                    "introduces its sender to %s",
                    "founder|ceo|owner|head|director|account|business dev|recruiter",
                    "\\b(?:i'm|i am|im) (?:the |a |an )?(?:\\w{1,20} )?(?:co-?)?(?:founder|ceo|owner|head|director|account (?:executive|manager)"
                            + "|business developer|recruiter) (?:of|at|for|from|with)\\b"),
            Phrase.of(
                    "tells %s how its sender came upon them",
                    "across|stumbled|upon|found you|discovered you",
                    "\\b(?:came|come|coming|stumbled|happened|ran) (?:across|upon|on|over) (?:you\\b|your (?:[\\w'-]{1,30} ){0,2}"
                            + "(?:profile|page|website|site|company|account|posts?|linkedin|name|business|store|shop|channel|content"
                            + "|talk|article|portfolio|team|feed|work)\\b)"
                            + "|\\b(?:found|discovered) you(?:r (?:profile|page|account|name|website))? (?:through|on|via|while|thanks to|in the)\\b"),
            Phrase.of(
                    "tells %s how its sender came upon them",
                    "followed|joined|we follow each|mutual|caught my",
                    "\\bjust followed you\\b|\\b(?:saw|noticed|see) (?:that )?you(?:'ve)? (?:just |recently )?(?:joined|followed)\\b"
                            + "|\\bwe follow each other\\b|\\bmutual (?:friends|connections|acquaintances)\\b"
                            + "|\\byour (?:[\\w'-]{1,30} ){0,4}caught my (?:eye|attention)\\b"),
            Phrase.of(
                    "tells %s who passed on their name",
                    "suggested|recommended|your number|your name|your email|your e-mail|your contact|your details",
                    "\\b(?:suggested|recommended)(?: that)? (?:i|we) (?:should )?(?:drop|reach|contact|get in|write|message|talk|speak|ping|e-?mail)"
                            + "|\\b(?:got|have|received) your (?:number|name|e-?mail|contact|details)(?: \\w{1,20})? (?:from|through|via)\\b"
                            + "|\\b(?:gave|passed|given) (?:me )?(?:on |along )?your (?:number|name|e-?mail|contact)\\b"),
            Phrase.of(
                    "says that you two have not met",
                    " met|spoken|talked|introduced|connected|crossed|know each|know me|know who|know this|know my|recogni|remember|had the pleasure",
                    "\\b(?:we|i)(?: have|'ve)?(?:n't| not| never|nt)(?: actually| yet| really| formally| officially| properly| ever){0,2}"
                            + " (?:met|spoken|talked|been (?:formally |properly )?introduced|connected|crossed paths|had the pleasure)\\b"
                            + "(?! (?:since|the|our|that|in|for|up|recently|lately|this|face|about|any|all|so far this|to)\\b)"
                            + "|\\bpaths? (?:have |has )?never crossed\\b|\\bwe (?:don't|do not|dont) know each other\\b"
                            + "|\\byou (?:don't|do not|dont|won't|probably don't|may not|might not) (?:know|recogni[sz]e|remember) (?:me|who i am|this (?:number|name|address)|my (?:name|number))\\b"),
            Phrase.of(
                    "comes to %s out of the blue",
                    "cold|out of the blue|stranger|new around here",
                    "\\bcold (?:e-?mail|message|dm|outreach|call|pitch)(?=[ ,.!;:-]|$)(?! (?:list|campaign|templates?|tool|that|from|you)\\b)"
                            + "|\\b(?:writing|messaging|reaching out|write|message|reach out|e-?mail|e-?mailing)(?: \\w{1,12}){0,2} out of the blue\\b"
                            + "|\\b(?:total|complete|perfect) stranger\\b|\\bnew around here\\b"));

    private FirstTouchPhrases() {}

    private static Phrase remembers(String needs, String pattern) {
        return Phrase.of("remembers %s", needs, pattern);
    }
}
