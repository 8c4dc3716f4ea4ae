package dev.rapport.contacts.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentityResourceIT extends ServiceUnderTest {

    @Test
    void anAddressComesAndGoesAndItsStepsAreSaidInOrder() {
        String ana = registered("Ana", "");

        String identity = add(ana, "ana")
                .statusCode(201)
                .body("address", is("ana"))
                .extract()
                .path("id");
        add(ana, "@Ana").statusCode(200).body("id", is(identity));
        asMember()
                .delete("/v1/contacts/{id}/identities/{identityId}", ana, identity)
                .then()
                .statusCode(204)
                .body(emptyString());
        asMember()
                .delete("/v1/contacts/{id}/identities/{identityId}", ana, identity)
                .then()
                .statusCode(404)
                .body("code", is("not_found"));

        assertThat(log.contactEvents(Topics.CONNECTIONS, workspace, 3))
                .extracting(Envelope::type)
                .containsExactly(
                        "dev.rapport.contact.registered.v1",
                        "dev.rapport.identity.added.v1",
                        "dev.rapport.identity.removed.v1");
        assertThat(tables.seen("identity", workspace)).isZero();
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedNamingTheOwner() {
        String ana = registered("Ana", """
                {"channel": "x", "address": "ana"}""");
        String bo = registered("Bo", "");

        add(bo, "ana")
                .statusCode(409)
                .body("code", is("identity_taken"))
                .body("ownerId", is(ana))
                .body("errors.field", contains("address"));
    }

    @Test
    void whoIsNotKnownGetsNoAddress() {
        add(UUID.randomUUID().toString(), "ana").statusCode(404).body("code", is("not_found"));

        assertThat(tables.rows(workspace)).isZero();
    }

    private ValidatableResponse add(String contactId, String handle) {
        return asMember()
                .body("""
                        {"channel": "x", "address": "%s"}""".formatted(handle))
                .post("/v1/contacts/{id}/identities", contactId)
                .then();
    }
}
