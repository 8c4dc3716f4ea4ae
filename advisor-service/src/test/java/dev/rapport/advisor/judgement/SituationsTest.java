package dev.rapport.advisor.judgement;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.advisor.Story;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.contracts.model.Category;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Consent;
import dev.rapport.contracts.model.Finding;
import dev.rapport.contracts.model.Meeting.Mode;
import dev.rapport.contracts.model.Meeting.Status;
import dev.rapport.contracts.model.Verdict.Decision;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a thoughtful colleague would do, situation by situation; each says why. It is noon of 10 May 2026. */
class SituationsTest {
    private static final Instant NOON = may(10, 12, 0);
    private static final String DM = "Thank you for following me. Go to marketingguru.example for current relevant info"
            + " for marketing yourself and your brand.";
    private static final String RESET =
            "We received a request to reset your password. The link works for an hour:" + " https://acme.example/reset";
    private static final String PLAIN = "The maps of the new town are ready. See https://acme.example/maps";

    private record Situation(String because, Story story, Proposal proposal, Decision decision, String... findings) {
        @Override
        public String toString() {
            return because;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "storiesOfTheDesign",
        "liveContact",
        "meetingsThatNobodyMarked",
        "windows",
        "exemptions",
        "claims",
        "links",
        "templates",
        "consent"
    })
    void isJudgedAsAThoughtfulColleagueWould(Situation situation) {
        Judgement judgement = situation.proposal().judged(situation.story(), NOON);

        assertThat(judgement.findings()).extracting(Finding::code).containsExactly(situation.findings());
        assertThat(judgement.decision()).isEqualTo(situation.decision());
    }

    static Stream<Situation> storiesOfTheDesign() {
        return Stream.of(
                holds(
                        "the DM two hours after the call contradicts it three times over",
                        afterACall(),
                        Proposal.of(DM),
                        "recent_live_contact",
                        "claims_first_touch",
                        "promotes_third_party"),
                sends(
                        "the same DM to one who followed and was never met is only a little vain",
                        connected(),
                        Proposal.of(DM),
                        "promotes_third_party"),
                sends("a password reset right after the call is what she waits for", afterACall(), Proposal.of(RESET)),
                sends(
                        "and so it is when its sender says so",
                        afterACall(),
                        Proposal.of("Here you go.").category(Category.TRANSACTIONAL)),
                holds(
                        "a booked call that nobody marked was probably held",
                        Story.ofParissa().booked(Mode.PHONE, may(10, 9, 0), may(10, 10, 0)),
                        Proposal.of(PLAIN),
                        "recent_live_contact"));
    }

    static Stream<Situation> liveContact() {
        return Stream.of(
                holds(
                        "they met in person two days ago",
                        Story.ofParissa().met(Mode.IN_PERSON, may(8, 12, 0), may(8, 14, 0)),
                        Proposal.of(PLAIN),
                        "recent_live_contact"),
                holds(
                        "they are on the phone right now",
                        Story.ofParissa().booked(Mode.PHONE, may(10, 11, 50), may(10, 12, 20)),
                        Proposal.of(PLAIN),
                        "live_contact_now"),
                holds(
                        "they will speak this evening",
                        Story.ofParissa().booked(Mode.VIDEO, may(10, 18, 0), may(10, 19, 0)),
                        Proposal.of(PLAIN),
                        "upcoming_live_contact"),
                holds(
                        "they will speak in a day to the minute",
                        Story.ofParissa().booked(Mode.VIDEO, may(11, 12, 0), may(11, 13, 0)),
                        Proposal.of(PLAIN),
                        "upcoming_live_contact"),
                sends(
                        "they will speak later than a day from now",
                        Story.ofParissa().booked(Mode.VIDEO, may(11, 12, 1), may(11, 13, 0)),
                        Proposal.of(PLAIN)),
                holds(
                        "they spoke this morning and will speak again tonight",
                        afterACall().booked(Mode.VIDEO, may(10, 18, 0), may(10, 19, 0)),
                        Proposal.of(PLAIN),
                        "recent_live_contact",
                        "upcoming_live_contact"),
                sends(
                        "the call was cancelled",
                        Story.ofParissa().met(Mode.PHONE, Status.CANCELLED, may(10, 9, 0), may(10, 10, 0)),
                        Proposal.of(PLAIN)),
                sends(
                        "nobody came to the call",
                        Story.ofParissa().met(Mode.PHONE, Status.NO_SHOW, may(10, 9, 0), may(10, 10, 0)),
                        Proposal.of(PLAIN)),
                sends(
                        "what was only written is no live contact",
                        Story.ofParissa().theyWrote(may(10, 11, 0)).weWrote(may(10, 11, 30)),
                        Proposal.of(PLAIN)),
                holds("without a body the facts still speak", afterACall(), Proposal.of(null), "recent_live_contact"),
                holds(
                        "in a language that is not covered the facts still speak",
                        afterACall(),
                        Proposal.of("Vielen Dank fürs Folgen!"),
                        "recent_live_contact"));
    }

    static Stream<Situation> meetingsThatNobodyMarked() {
        return Stream.of(
                holds(
                        "a booked meeting without an end lasts half an hour and is still going on",
                        Story.ofParissa().met(Mode.PHONE, Status.SCHEDULED, may(10, 11, 31), null),
                        Proposal.of(PLAIN),
                        "live_contact_now"),
                holds(
                        "a booked meeting without an end is over after half an hour",
                        Story.ofParissa().met(Mode.PHONE, Status.SCHEDULED, may(10, 11, 30), null),
                        Proposal.of(PLAIN),
                        "recent_live_contact"),
                holds(
                        "a call that is booked for an hour before it goes will have been held",
                        Story.ofParissa().booked(Mode.PHONE, may(20, 13, 0), may(20, 14, 0)),
                        Proposal.of(PLAIN).sendAt(may(20, 15, 0)),
                        "recent_live_contact"),
                holds(
                        "it would arrive during a call that is booked",
                        Story.ofParissa().booked(Mode.PHONE, may(20, 13, 0), may(20, 14, 0)),
                        Proposal.of(PLAIN).sendAt(may(20, 13, 30)),
                        "live_contact_now"),
                holds(
                        "it would arrive a few hours before a call that is booked",
                        Story.ofParissa().booked(Mode.PHONE, may(20, 13, 0), may(20, 14, 0)),
                        Proposal.of(PLAIN).sendAt(may(20, 8, 0)),
                        "upcoming_live_contact"),
                sends(
                        "it goes now, and the call is ten days off",
                        Story.ofParissa().booked(Mode.PHONE, may(20, 13, 0), may(20, 14, 0)),
                        Proposal.of(PLAIN)),
                sends(
                        "it goes when the call of this morning is long past",
                        afterACall(),
                        Proposal.of(PLAIN).sendAt(may(14, 12, 0))),
                holds(
                        "a time to go that has passed means now",
                        afterACall(),
                        Proposal.of(PLAIN).sendAt(may(9, 12, 0)),
                        "recent_live_contact"));
    }

    static Stream<Situation> windows() {
        Story fourDays = Story.ofParissa().met(Mode.PHONE, may(6, 9, 0), may(6, 10, 0));
        return Stream.of(
                holds(
                        "two minutes before three days are over",
                        Story.ofParissa().met(Mode.PHONE, may(7, 9, 0), may(7, 12, 2)),
                        Proposal.of(PLAIN),
                        "recent_live_contact"),
                sends(
                        "three days are over to the minute",
                        Story.ofParissa().met(Mode.PHONE, may(7, 9, 0), may(7, 12, 0)),
                        Proposal.of(PLAIN)),
                sends(
                        "four days after a call are enough for a greeting",
                        fourDays,
                        Proposal.of(PLAIN).category(Category.GREETING)),
                holds(
                        "a promotion waits a week",
                        fourDays,
                        Proposal.of(PLAIN).category(Category.PROMOTION),
                        "recent_live_contact"),
                sends(
                        "a newsletter waits a day only",
                        Story.ofParissa().met(Mode.PHONE, may(9, 9, 0), may(9, 10, 0)),
                        Proposal.of(PLAIN).category(Category.NEWSLETTER)),
                sends(
                        "a personal note need not wait",
                        afterACall(),
                        Proposal.of(PLAIN).category(Category.PERSONAL)),
                holds(
                        "but even a personal note does not arrive during the call",
                        Story.ofParissa().booked(Mode.PHONE, may(10, 11, 50), may(10, 12, 20)),
                        Proposal.of(PLAIN).category(Category.PERSONAL),
                        "live_contact_now"),
                sends(
                        "this workspace waits an hour after calls",
                        afterACall(),
                        Proposal.of(PLAIN).policy(policy("{\"liveContactHold\":{\"phone\":\"PT1H\"}}"))),
                holds(
                        "this workspace waits an hour after calls, and three days after meetings",
                        Story.ofParissa().met(Mode.IN_PERSON, may(10, 9, 0), may(10, 10, 0)),
                        Proposal.of(PLAIN).policy(policy("{\"liveContactHold\":{\"phone\":\"PT1H\"}}")),
                        "recent_live_contact"),
                sends(
                        "this workspace does not mind what comes before a call",
                        Story.ofParissa().booked(Mode.VIDEO, may(10, 18, 0), may(10, 19, 0)),
                        Proposal.of(PLAIN).policy(policy("{\"upcomingHold\":\"PT0S\"}"))));
    }

    static Stream<Situation> exemptions() {
        Story booked = Story.ofParissa().booked(Mode.PHONE, may(10, 18, 0), may(10, 19, 0));
        return Stream.of(
                sends(
                        "this tool is never held",
                        afterACall(),
                        Proposal.of(DM).sender("crm").policy(policy("{\"exemptSenders\":[\"crm\"]}"))),
                holds(
                        "another tool is",
                        afterACall(),
                        Proposal.of(PLAIN).sender("x-tool").policy(policy("{\"exemptSenders\":[\"crm\"]}")),
                        "recent_live_contact"),
                sends(
                        "surveys are never held here",
                        afterACall(),
                        Proposal.of(DM)
                                .category(Category.SURVEY)
                                .policy(policy("{\"exemptCategories\":[\"survey\"]}"))),
                sends(
                        "a password reset passes, exempt or not",
                        afterACall(),
                        Proposal.of(RESET).policy(policy("{\"exemptCategories\":[]}"))),
                sends(
                        "a reminder of the booked call is transactional",
                        booked,
                        Proposal.of("A reminder of our call today at 18:00.").category(Category.REMINDER)),
                sends("and so it is without a category", booked, Proposal.of("A reminder of our call today at 18:00.")),
                sends(
                        "a reminder whose text stays with its sender may be of the booked call",
                        booked,
                        Proposal.of(null).category(Category.REMINDER)),
                holds(
                        "a reminder of a call that is not booked is none",
                        afterACall(),
                        Proposal.of("A reminder of our call today at 18:00.").category(Category.REMINDER),
                        "recent_live_contact"),
                holds(
                        "a reminder that sells is none",
                        booked,
                        Proposal.of("Reminder: before our call, everything is 20% off.")
                                .category(Category.REMINDER),
                        "upcoming_live_contact"),
                holds(
                        "a receipt that sells is none",
                        afterACall(),
                        Proposal.of("Here is your receipt. And 10% off your next order!"),
                        "recent_live_contact"),
                holds(
                        "a password reset under a subject that sells is none",
                        afterACall(),
                        Proposal.of(RESET).subject("20% off everything"),
                        "recent_live_contact"),
                sends(
                        "what a person writes is warned of and never held",
                        afterACall(),
                        Proposal.of(DM).byAPerson(),
                        "recent_live_contact",
                        "claims_first_touch",
                        "promotes_third_party"),
                sends(
                        "a workspace that only watches holds nothing",
                        afterACall(),
                        Proposal.of(DM).policy(policy("{\"mode\":\"shadow\"}")),
                        "recent_live_contact",
                        "claims_first_touch",
                        "promotes_third_party"));
    }

    static Stream<Situation> claims() {
        String greeting = "Hi Parissa, nice to meet you! I make maps.";
        return Stream.of(
                holds(
                        "they met ten years ago",
                        Story.ofParissa()
                                .met(
                                        Mode.IN_PERSON,
                                        Instant.parse("2016-05-01T09:00:00Z"),
                                        Instant.parse("2016-05-01T10:00:00Z")),
                        Proposal.of(greeting),
                        "claims_first_touch"),
                holds(
                        "they were due to meet last month and probably did",
                        Story.ofParissa()
                                .booked(
                                        Mode.IN_PERSON,
                                        Instant.parse("2026-04-01T09:00:00Z"),
                                        Instant.parse("2026-04-01T10:00:00Z")),
                        Proposal.of(greeting),
                        "claims_first_touch"),
                holds(
                        "she wrote to us",
                        Story.ofParissa().theyWrote(may(1, 9, 0)),
                        Proposal.of(greeting),
                        "claims_first_touch"),
                sends(
                        "only we wrote, and she never answered",
                        Story.ofParissa().weWrote(may(1, 9, 0)),
                        Proposal.of(greeting)),
                sends(
                        "what our machines wrote contradicts nothing",
                        Story.ofParissa().ourMachineWrote(may(1, 9, 0)),
                        Proposal.of(greeting)),
                sends(
                        "an automatic reply is no word of hers",
                        Story.ofParissa().weWrote(may(1, 9, 0)).theirMachineWrote(may(1, 9, 1)),
                        Proposal.of(greeting)),
                sends("a connection alone contradicts nothing", connected(), Proposal.of(greeting)),
                sends(
                        "they will meet for the first time in two weeks",
                        Story.ofParissa().booked(Mode.IN_PERSON, may(24, 9, 0), may(24, 10, 0)),
                        Proposal.of(greeting)),
                sends(
                        "the first meeting was cancelled",
                        Story.ofParissa().met(Mode.IN_PERSON, Status.CANCELLED, may(1, 9, 0), may(1, 10, 0)),
                        Proposal.of(greeting)),
                holds(
                        "the subject greets a stranger",
                        Story.ofParissa().theyWrote(may(1, 9, 0)),
                        Proposal.of(PLAIN).subject("Thanks for following!"),
                        "claims_first_touch"),
                sends(
                        "it remembers the call that it thanks for",
                        Story.ofParissa().met(Mode.PHONE, may(1, 9, 0), may(1, 10, 0)),
                        Proposal.of("Thanks for the call, Parissa. As promised, here are the maps.")),
                sends(
                        "in a language that is not covered nothing is claimed",
                        Story.ofParissa().theyWrote(may(1, 9, 0)),
                        Proposal.of("Vielen Dank fürs Folgen!")));
    }

    static Stream<Situation> links() {
        return Stream.of(
                sends("a site of another", connected(), Proposal.of("See other.example"), "promotes_third_party"),
                sends(
                        "a shortened link leads who knows where",
                        connected(),
                        Proposal.of("See bit.ly/3abc"),
                        "promotes_third_party"),
                sends(
                        "a site whose name only ends like ours",
                        connected(),
                        Proposal.of("See notacme.example"),
                        "promotes_third_party"),
                sends("a site under our domain", connected(), Proposal.of("See https://maps.acme.example/town")),
                sends("our own domain", connected(), Proposal.of("See ACME.example")),
                sends("our brand's own site", connected(), Proposal.of("See acme-maps.com")),
                sends("our brand's page elsewhere", connected(), Proposal.of("See linkedin.com/company/acme-maps")),
                sends(
                        "the page of a member elsewhere",
                        connected(),
                        Proposal.of("See https://www.linkedin.com/in/ana-ruiz/")),
                sends("the room of our own meeting", connected(), Proposal.of("Join at https://zoom.us/j/1")));
    }

    static Stream<Situation> templates() {
        return Stream.of(
                holds(
                        "nobody filled in her name",
                        connected(),
                        Proposal.of("Hi {{first_name}}, the maps are ready."),
                        "unfilled_template"),
                holds(
                        "nobody filled in the subject",
                        connected(),
                        Proposal.of(PLAIN).subject("Maps for {{company}}"),
                        "unfilled_template"),
                holds("in any language", connected(), Proposal.of("Hola {{nombre}}, los mapas"), "unfilled_template"),
                sends(
                        "a receipt is never held, but its sender is told",
                        afterACall(),
                        Proposal.of("Hi {{name}}, here is your receipt for 12 CHF."),
                        "unfilled_template"));
    }

    static Stream<Situation> consent() {
        Story outOfX = Story.ofParissa().consent(Channel.X, Consent.Status.OPTED_OUT, may(1, 9, 0));
        Story outOfAll = Story.ofParissa().consent(null, Consent.Status.OPTED_OUT, may(1, 9, 0));
        return Stream.of(
                refuses("she opted out of this channel", outOfX, Proposal.of(PLAIN), "opted_out"),
                refuses("she opted out of all", outOfAll, Proposal.of(PLAIN), "opted_out"),
                refuses("also when a person writes", outOfX, Proposal.of(PLAIN).byAPerson(), "opted_out"),
                refuses(
                        "also when the workspace only watches",
                        outOfX,
                        Proposal.of(PLAIN).policy(policy("{\"mode\":\"shadow\"}")),
                        "opted_out"),
                refuses(
                        "also for a tool that is never held",
                        outOfX,
                        Proposal.of(PLAIN).sender("crm").policy(policy("{\"exemptSenders\":[\"crm\"]}")),
                        "opted_out"),
                sends("but she waits for her password reset", outOfX, Proposal.of(RESET)),
                sends(
                        "she opted out of mail only",
                        Story.ofParissa().consent(Channel.EMAIL, Consent.Status.OPTED_OUT, may(1, 9, 0)),
                        Proposal.of(PLAIN)),
                sends(
                        "she opted out of all, and then in again here",
                        Story.ofParissa()
                                .consent(null, Consent.Status.OPTED_OUT, may(1, 9, 0))
                                .consent(Channel.X, Consent.Status.OPTED_IN, may(2, 9, 0)),
                        Proposal.of(PLAIN)),
                refuses(
                        "she opted in here, and then out of all",
                        Story.ofParissa()
                                .consent(Channel.X, Consent.Status.OPTED_IN, may(1, 9, 0))
                                .consent(null, Consent.Status.OPTED_OUT, may(2, 9, 0)),
                        Proposal.of(PLAIN),
                        "opted_out"),
                refuses(
                        "a refusal is graver than a hold",
                        afterACall().consent(null, Consent.Status.OPTED_OUT, may(10, 11, 0)),
                        Proposal.of(PLAIN),
                        "opted_out",
                        "recent_live_contact"));
    }

    private static Story afterACall() {
        return connected().met(Mode.PHONE, may(10, 9, 0), may(10, 10, 0));
    }

    private static Story connected() {
        return Story.ofParissa()
                .connected(Channel.LINKEDIN, Connection.Status.ACCEPTED, may(1, 9, 0))
                .connected(Channel.X, Connection.Status.FOLLOWED_BACK, may(1, 10, 0));
    }

    private static Policy policy(String json) {
        try {
            return new ObjectMapper().readValue(json, Policy.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Situation holds(String because, Story story, Proposal proposal, String... findings) {
        return new Situation(because, story, proposal, Decision.HOLD, findings);
    }

    private static Situation sends(String because, Story story, Proposal proposal, String... findings) {
        return new Situation(because, story, proposal, Decision.SEND, findings);
    }

    private static Situation refuses(String because, Story story, Proposal proposal, String... findings) {
        return new Situation(because, story, proposal, Decision.REFUSE, findings);
    }
}
