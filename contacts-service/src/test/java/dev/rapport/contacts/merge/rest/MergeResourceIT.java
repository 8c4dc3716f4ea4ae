package dev.rapport.contacts.merge.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeResourceIT extends ServiceUnderTest {
    private static final String CALLED = """
            {"channel": "phone", "address": "+351912345678"}""";
    private static final String WRITTEN = """
            {"channel": "x", "address": "parissa_k"}""";

    @Test
    void eitherIdAnswersWithTheSurvivorWhoHasWhatBothHad() {
        String parissa = registered("Parissa Kermani", CALLED);
        String handle = registered("parissa_k", WRITTEN);

        merge(parissa, handle).statusCode(200).body("id", is(parissa)).body("merged.id", contains(handle));

        for (String id : new String[] {parissa, handle}) {
            asMember()
                    .get("/v1/contacts/" + id)
                    .then()
                    .statusCode(200)
                    .body("id", is(parissa))
                    .body("displayName", is("Parissa Kermani"))
                    .body("identities.address", contains("+351912345678", "parissa_k"));
        }
        asMember()
                .body(WRITTEN)
                .post("/v1/contacts/resolve")
                .then()
                .statusCode(200)
                .body("id", is(parissa));
        asMember().get("/v1/contacts").then().body("items.id", contains(parissa));
        asMember().get("/v1/contacts?query=SSA_K").then().body("items.id", contains(parissa));
    }

    @Test
    void takenBackEachHasItsOwnWithWhatItWasGivenInBetween() {
        String parissa = registered("Parissa Kermani", CALLED);
        String handle = registered("parissa_k", WRITTEN);
        merge(parissa, handle).statusCode(200);
        asMember().body("""
                        {"channel": "email", "address": "given@handle.example"}""").post("/v1/contacts/{id}/identities", handle).then().statusCode(201);
        String taken = asMember()
                .get("/v1/contacts/" + parissa)
                .then()
                .extract()
                .path("identities.find { it.channel == 'x' }.id");
        asMember()
                .delete("/v1/contacts/{id}/identities/{identity}", parissa, taken)
                .then()
                .statusCode(204);

        unmerge(parissa, handle).statusCode(204);

        asMember()
                .get("/v1/contacts/" + handle)
                .then()
                .body("id", is(handle))
                .body("displayName", is("parissa_k"))
                .body("identities.address", contains("given@handle.example"));
        asMember()
                .get("/v1/contacts/" + parissa)
                .then()
                .body("identities.address", contains("+351912345678"))
                .body("merged", nullValue());
        asMember().get("/v1/contacts").then().body("items.id", contains(handle, parissa));
        unmerge(parissa, handle).statusCode(404);
    }

    @Test
    void theEventsSayWhoIsWhoAndInWhichOrder() {
        String parissa = registered("Parissa", "");
        String handle = registered("parissa_k", "");
        merge(parissa, handle).statusCode(200);
        merge(parissa, handle).statusCode(200);
        unmerge(parissa, handle).statusCode(204);
        merge(handle, parissa).statusCode(200);

        var events = log.contactEvents(Topics.CONNECTIONS, workspace, 5);

        assertThat(events)
                .filteredOn(event -> event.data().contactId().toString().equals(handle))
                .extracting(Envelope::data)
                .satisfiesExactly(
                        registered -> assertThat(registered.type()).isEqualTo("dev.rapport.contact.registered.v1"),
                        merged -> assertThat((ContactMerged) merged)
                                .extracting(
                                        ContactMerged::version,
                                        event -> event.survivorId().toString())
                                .containsExactly(1, parissa),
                        unmerged -> assertThat((ContactUnmerged) unmerged)
                                .extracting(
                                        ContactUnmerged::version,
                                        event -> event.survivorId().toString())
                                .containsExactly(2, parissa));
        assertThat(events).hasSize(5);
        assertThat(events).extracting(Envelope::key).contains(workspace + "/" + handle);
    }

    @Test
    void anOptOutOfEitherHoldsUntilThePersonOptsInAgain() {
        String parissa = registered("Parissa", "");
        String handle = registered("parissa_k", "");
        consent(handle, "email", "opted_out");
        consent(parissa, "email", "opted_in");

        merge(parissa, handle).statusCode(200);

        consents(parissa).body("items.status", contains("opted_out"));
        consent(parissa, "email", "opted_in");
        consents(handle).body("items.status", contains("opted_in"));
        unmerge(parissa, handle).statusCode(204);
        consents(handle).body("items.status", contains("opted_out"));
        consents(parissa).body("items.status", contains("opted_in"));
    }

    @Test
    void ofAChainWhoeverIsTakenOutTakesHerOwnAlong() {
        String a = registered("A", """
                {"channel": "x", "address": "aaa"}""");
        String b = registered("B", """
                {"channel": "x", "address": "bbb"}""");
        String c = registered("C", """
                {"channel": "x", "address": "ccc"}""");
        merge(b, a).statusCode(200);
        merge(c, b).statusCode(200).body("merged.id", containsInAnyOrder(a, b));

        unmerge(c, b).statusCode(204);

        asMember().get("/v1/contacts/" + a).then().body("id", is(b)).body("identities.address", contains("bbb", "aaa"));
        asMember().get("/v1/contacts/" + c).then().body("id", is(c)).body("identities.address", contains("ccc"));
    }

    @Test
    void whatCannotBeMergedIsToldWhyAndChangesNothing() {
        String parissa = registered("Parissa", "");
        String handle = registered("parissa_k", "");
        String bo = registered("Bo", "");
        merge(parissa, handle).statusCode(200);

        merge(parissa, parissa).statusCode(422).body("code", is("same_contact"));
        merge(handle, parissa).statusCode(422).body("code", is("same_contact"));
        merge(bo, handle).statusCode(409).body("code", is("already_merged")).body("survivorId", is(parissa));
        merge(bo, "0191d5a0-0000-7000-8000-000000000000")
                .statusCode(422)
                .body("code", is("unknown_contact"))
                .body("errors.field", contains("duplicateId"));
        merge("0191d5a0-0000-7000-8000-000000000000", bo).statusCode(404);
        asMember()
                .body("""
                        {"duplicateId": "%s"}""".formatted(bo))
                .post("/v1/contacts/{id}/merge", parissa)
                .then()
                .statusCode(403);
        asOf("another", "admin")
                .body("""
                        {"duplicateId": "%s"}""".formatted(bo))
                .post("/v1/contacts/{id}/merge", parissa)
                .then()
                .statusCode(404);

        asMember().get("/v1/contacts/" + bo).then().body("merged", nullValue());
        asMember().get("/v1/contacts/" + bo).then().body("identities", empty());
    }

    private ValidatableResponse merge(String id, String duplicate) {
        return as("admin")
                .body("""
                        {"duplicateId": "%s"}""".formatted(duplicate))
                .post("/v1/contacts/{id}/merge", id)
                .then();
    }

    private ValidatableResponse unmerge(String id, String duplicate) {
        return as("admin")
                .delete("/v1/contacts/{id}/merges/{duplicate}", id, duplicate)
                .then();
    }

    private void consent(String id, String channel, String status) {
        asMember()
                .body("""
                        {"status": "%s", "source": "a call"}""".formatted(status))
                .put("/v1/contacts/{id}/consents/{channel}", id, channel)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse consents(String id) {
        return asMember().get("/v1/contacts/{id}/consents", id).then().statusCode(200);
    }
}
