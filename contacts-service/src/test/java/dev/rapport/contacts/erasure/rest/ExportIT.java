package dev.rapport.contacts.erasure.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All that any service holds on a person. */
@QuarkusTest
class ExportIT extends ErasureUnderTest {

    @AfterEach
    void othersAreBack() {
        OtherServicesFake.away = false;
    }

    @Test
    void anExportHasAllThatErasingWouldDelete() {
        String parissa = everywhere();

        ValidatableResponse export =
                as("admin").get("/v1/contacts/" + parissa + "/export").then();

        export.statusCode(200)
                .body("contactId", is(parissa))
                .body("contacts.contacts.displayName", contains(name))
                .body("contacts.identities.address", hasItems(email))
                .body("contacts.connections.note", contains(note))
                .body("contacts.consentsSaid.source", contains("said so at the harbour " + unique))
                .body("touchpoint.asked.path", contains("/v1/admin/touchpoint/exports/" + parissa))
                .body("advisor.asked.path", contains("/v1/admin/advisor/exports/" + parissa));
    }

    @Test
    void anExportIsWholeOrNotAtAll() {
        String parissa = everywhere();
        OtherServicesFake.away = true;

        ValidatableResponse export =
                as("admin").get("/v1/contacts/" + parissa + "/export").then();

        export.statusCode(503).header("Retry-After", "2").body("code", is("unavailable"));
    }
}
