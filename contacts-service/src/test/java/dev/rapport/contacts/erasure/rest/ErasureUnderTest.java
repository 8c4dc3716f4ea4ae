package dev.rapport.contacts.erasure.rest;

import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;

/** Somebody who stands everywhere, and how she is erased. */
abstract class ErasureUnderTest extends ServiceUnderTest {
    final String unique = UUID.randomUUID().toString().substring(0, 8);
    final String name = "Parissa Q" + unique;
    final String email = "parissa-" + unique + "@example.org";
    final String note = "They met at the harbour " + unique;

    /** Somebody with something in every table that can hold something of her. */
    String everywhere() {
        String parissa = asMember()
                .header("Idempotency-Key", "register-" + unique)
                .body("""
                        {"displayName": "%s", "identities": [%s, %s], "company": "Harbour %s", "tags": ["t%s"], "needs": ["n%s"]}""".formatted(
                        name, identity("email", email), identity("x", "parissa_" + unique), unique, unique, unique))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asMember()
                .body(connection("{\"id\": \"" + parissa + "\"}"))
                .post("/v1/connections")
                .then()
                .statusCode(201);
        asMember()
                .body("{\"status\": \"opted_in\", \"source\": \"said so at the harbour " + unique + "\"}")
                .put("/v1/contacts/" + parissa + "/consents/email")
                .then()
                .statusCode(200);
        String other = registered(name, "");
        as("member")
                .body("{\"a\": \"%s\", \"b\": \"%s\", \"same\": false}".formatted(parissa, other))
                .post("/v1/duplicates/decisions")
                .then()
                .statusCode(200);
        as("admin").delete("/v1/contacts/" + other).then().statusCode(202);
        return parissa;
    }

    String connection(String contact) {
        return """
                {"contact": %s, "channel": "linkedin", "initiatedBy": "them", "status": "accepted", "note": "%s"}""".formatted(contact, note);
    }

    static String identity(String channel, String address) {
        return "{\"channel\": \"%s\", \"address\": \"%s\"}".formatted(channel, address);
    }

    String resolve() {
        return "{\"channel\": \"email\", \"address\": \"%s\", \"register\": true}".formatted(email);
    }

    ValidatableResponse erase(String id) {
        return as("admin").delete("/v1/contacts/" + id).then();
    }

    List<String> traces() {
        return tables.traces(workspace, List.of(name, email, note, unique));
    }

    static void gone(ValidatableResponse answer) {
        answer.statusCode(410).contentType("application/problem+json").body("code", is("erased"));
    }
}
