package dev.rapport.e2e.story.call;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The call was logged by its phone number; the message goes to a handle. Somebody says that this is one person. */
@ExtendWith(BuiltStack.class)
class OnePersonTwoChannelsE2E {
    private static final String DM = "Thank you for following me.";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void theMergeHoldsTheMessageWithinASecondAndItsEndLetsItGo(Team team) {
        String called = calledByNumber(team, "+351912345001");
        Outbound dm = toHandle(team, "violet_river");
        String handle = dm.proposed().path("contactId").asText();
        assertThat(dm.status()).isEqualTo("cleared");

        merge(team, called, handle);

        dm.awaitStatus("held");
        assertThat(dm.verdictNow().codes()).contains("recent_live_contact", "claims_first_touch");
        assertThat(dm.verdictNow().json().path("contactId").asText()).isEqualTo(called);
        dm.permit().expect(409);
        unmerge(team, called, handle);
        dm.awaitStatus("cleared");
        // Once more, now that all services have done it before.
        merge(team, called, handle);
        Instant merged = Instant.now();
        dm.awaitStatus("held");
        assertThat(Duration.between(merged, Instant.now())).isLessThan(Duration.ofSeconds(1));
        unmerge(team, called, handle);
        dm.awaitStatus("cleared");
        assertThat(dm.permitWaiting().expect(200).path("go").asBoolean()).isTrue();
    }

    @Test
    void eitherIdAnswersWithTheWholeStoryInEveryService(Team team) {
        String called = calledByNumber(team, "+351912345002");
        String handle =
                toHandle(team, "amber_field").proposed().path("contactId").asText();
        team.ana().connects(known(handle), "x", "them", "followed", hoursAgo(30));
        team.ana().timeline(known(handle), 1);

        merge(team, called, handle);

        for (String id : List.of(called, handle)) {
            JsonNode contact = team.ana().client().get(Service.CONTACTS, "/v1/contacts/" + id);
            assertThat(contact.path("id").asText()).isEqualTo(called);
            assertThat(Json.texts(contact.path("identities"), "channel")).containsExactly("phone", "x");
            assertThat(team.ana().timeline(known(id), 2))
                    .extracting(touch -> touch.path("kind").asText())
                    .containsExactly("meeting", "connection");
            JsonNode relationship = team.ana()
                    .relationship(
                            known(id),
                            one -> one.path("contactId").asText().equals(called)
                                    && one.path("facts").path("meetingsHeld").asInt() == 1);
            assertThat(relationship.path("automationPaused").isObject()).isTrue();
        }
    }

    @Test
    void whatHappensInBetweenStaysWithTheAddressThatItCameBy(Team team) {
        String called = calledByNumber(team, "+351912345003");
        String handle =
                toHandle(team, "silver_meadow").proposed().path("contactId").asText();
        merge(team, called, handle);
        team.ana().timeline(known(called), 1);
        team.ana()
                .client()
                .create(
                        Service.TOUCHPOINT,
                        "/v1/messages",
                        Json.object(
                                "contact", Json.object("channel", "x", "address", "silver_meadow"),
                                "channel", "x",
                                "direction", "inbound",
                                "automated", false,
                                "body", "Good to talk!"));
        team.ana().timeline(known(called), 2);

        unmerge(team, called, handle);

        assertThat(team.ana().timeline(known(handle), 1))
                .extracting(touch -> touch.path("kind").asText())
                .containsExactly("message");
        assertThat(team.ana().timeline(known(called), 1))
                .extracting(touch -> touch.path("kind").asText())
                .containsExactly("meeting");
        team.ana()
                .relationship(
                        known(handle),
                        one -> one.path("contactId").asText().equals(handle)
                                && one.path("facts").path("meetingsHeld").asInt(-1) == 0);
        team.ana()
                .relationship(
                        known(called),
                        one -> one.path("facts").path("meetingsHeld").asInt() == 1);
    }

    @Test
    void aMemberWhoSaysThatTheyAreTheSameHoldsItToo(Team team) {
        String called = calledByNumber(team, "+351912345004");
        Outbound dm = toHandle(team, "copper_harbor");

        JsonNode decision = decide(team, called, dm.proposed().path("contactId").asText(), true);

        assertThat(decision.path("survivorId").asText()).isEqualTo(called);
        dm.awaitStatus("held");
    }

    @Test
    void whoIsToldApartIsJudgedAgain(Team team) {
        String called = calledByNumber(team, "+351912345005");
        Outbound dm = toHandle(team, "quiet_lantern");
        int before = dm.verdictNow().json().path("revision").asInt();

        decide(team, called, dm.proposed().path("contactId").asText(), false);

        await("another verdict")
                .atMost(SOON)
                .until(() -> dm.verdictNow().json().path("revision").asInt() > before);
        assertThat(dm.status()).isEqualTo("cleared");
    }

    @Test
    void whoMayBeTheSameWaitsForAPersonWhoseAnswerJudgesAgain(Team team) {
        String called = calledByNumber(team, "+351912345007");
        isKnownByName(team, called);
        Outbound dm = toHandle(team, "parissa_kermani");
        // What she is called is told after the message.
        dm.awaitStatus("held");
        assertThat(dm.verdictNow().codes()).containsExactly("possibly_same_person");

        decide(team, called, dm.proposed().path("contactId").asText(), false);

        dm.awaitStatus("cleared");
    }

    @Test
    void saidToBeTheSameTheMessageIsHeldForTheCall(Team team) {
        String called = calledByNumber(team, "+351912345008");
        isKnownByName(team, called);
        Outbound dm = toHandle(team, "parissa_kermani");
        // What she is called is told after the message.
        dm.awaitStatus("held");
        assertThat(dm.verdictNow().codes()).containsExactly("possibly_same_person");

        decide(team, called, dm.proposed().path("contactId").asText(), true);

        await("the verdict on one person")
                .atMost(SOON)
                .until(() -> dm.verdictNow().codes().contains("recent_live_contact"));
        assertThat(dm.verdictNow().codes()).doesNotContain("possibly_same_person");
        assertThat(dm.status()).isEqualTo("held");
    }

    @Test
    void anOptOutOfTheOneRefusesWhatGoesToTheOther(Team team) {
        String called = calledByNumber(team, "+351912345006");
        Outbound dm = toHandle(team, "marble_anchor");
        team.ana().notesOptOut(known(called));

        merge(team, called, dm.proposed().path("contactId").asText());

        dm.awaitStatus("refused");
        assertThat(dm.verdictNow().codes()).contains("opted_out");
    }

    /** Who somebody looks like is known only of those whose name was heard of. */
    private static void isKnownByName(Team team, String contact) {
        team.ana()
                .relationship(
                        known(contact),
                        one -> one.at("/facts/displayName").asText().equals("Parissa Kermani"));
    }

    private static Person known(String id) {
        return new Person(id, "", "");
    }

    private static String calledByNumber(Team team, String number) {
        return team.ana()
                .client()
                .create(
                        Service.TOUCHPOINT,
                        "/v1/meetings",
                        Json.object(
                                "contacts",
                                List.of(Json.object(
                                        "channel", "phone", "address", number, "displayName", "Parissa Kermani")),
                                "mode",
                                "phone",
                                "status",
                                "held",
                                "startsAt",
                                hoursAgo(3),
                                "endsAt",
                                hoursAgo(2)))
                .at("/contacts/0/id")
                .asText();
    }

    private static Outbound toHandle(Team team, String handle) {
        return team.tool()
                .proposes(Draft.to(Person.stranger(handle), DM)
                        .with("contact", Json.object("channel", "x", "address", handle))
                        .with("channel", "x"));
    }

    private static void merge(Team team, String survivor, String duplicate) {
        admin(team)
                .send(Call.post(
                        Service.CONTACTS, "/v1/contacts/" + survivor + "/merge", Json.object("duplicateId", duplicate)))
                .expect(200);
    }

    private static void unmerge(Team team, String survivor, String duplicate) {
        admin(team)
                .send(Call.delete(Service.CONTACTS, "/v1/contacts/" + survivor + "/merges/" + duplicate))
                .expect(204);
    }

    private static JsonNode decide(Team team, String a, String b, boolean same) {
        return team.ana()
                .client()
                .send(Call.post(
                        Service.CONTACTS, "/v1/duplicates/decisions", Json.object("a", a, "b", b, "same", same)))
                .expect(200);
    }

    private static Client admin(Team team) {
        return team.client("admin", "root");
    }
}
