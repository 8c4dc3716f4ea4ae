package dev.rapport.advisor.judgement;

import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.appropriate.DissonanceUnresolved;
import dev.rapport.advisor.judgement.rule.appropriate.FrequencyCap;
import dev.rapport.advisor.judgement.rule.appropriate.InQuietHours;
import dev.rapport.advisor.judgement.rule.appropriate.LiveContactNow;
import dev.rapport.advisor.judgement.rule.appropriate.OptedOut;
import dev.rapport.advisor.judgement.rule.appropriate.PossiblySamePerson;
import dev.rapport.advisor.judgement.rule.appropriate.RecentLiveContact;
import dev.rapport.advisor.judgement.rule.appropriate.UpcomingLiveContact;
import dev.rapport.advisor.judgement.rule.conversation.AsksForMeetingAlreadyHeld;
import dev.rapport.advisor.judgement.rule.conversation.AsksForMeetingAlreadyScheduled;
import dev.rapport.advisor.judgement.rule.conversation.CannotBeRead;
import dev.rapport.advisor.judgement.rule.conversation.ClaimsFirstTouch;
import dev.rapport.advisor.judgement.rule.conversation.ClaimsMissedMeeting;
import dev.rapport.advisor.judgement.rule.conversation.ClaimsNoReply;
import dev.rapport.advisor.judgement.rule.conversation.ClaimsNotCustomer;
import dev.rapport.advisor.judgement.rule.conversation.IgnoresOpenCommitment;
import dev.rapport.advisor.judgement.rule.conversation.IgnoresOpenQuestion;
import dev.rapport.advisor.judgement.rule.flattering.PromotesThirdParty;
import dev.rapport.advisor.judgement.rule.flattering.Tone;
import dev.rapport.advisor.judgement.rule.flattering.UnfilledTemplate;
import dev.rapport.advisor.judgement.rule.flattering.WrongName;
import java.util.List;

/** All rules, in the order in which their findings are told: by the question that they answer, the weightiest first. */
public final class Rules {
    public static final List<Rule> ALL = List.of(
            new OptedOut(),
            new RecentLiveContact(),
            new LiveContactNow(),
            new UpcomingLiveContact(),
            new FrequencyCap(),
            new InQuietHours(),
            new PossiblySamePerson(),
            new DissonanceUnresolved(),
            new ClaimsFirstTouch(),
            new ClaimsNoReply(),
            new ClaimsMissedMeeting(),
            new ClaimsNotCustomer(),
            new AsksForMeetingAlreadyHeld(),
            new AsksForMeetingAlreadyScheduled(),
            new IgnoresOpenQuestion(),
            new IgnoresOpenCommitment(),
            new CannotBeRead(),
            new UnfilledTemplate(),
            new WrongName(),
            new PromotesThirdParty(),
            Tone.MASS_TEXT,
            Tone.PRESSURE,
            Tone.CORRECTS_CONTACT);

    private Rules() {}
}
