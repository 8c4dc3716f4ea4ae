package dev.rapport.contacts.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who did what to consent, merges, keys and people. */
@QuarkusTest
class AuditIT extends ServiceUnderTest {
    private static final String PATH = "/v1/admin/contacts/audit";

    @Test
    void whoeverDoesSomethingIsNamedOnceAndWhomItWasDoneToByIdAlone() {
        String ana = registered("Ana", "{\"channel\": \"email\", \"address\": \"ana@example.org\"}");
        String bo = registered("Bo", "");
        consent(ana);
        consent(ana);
        as("admin")
                .body("{\"duplicateId\": \"" + bo + "\"}")
                .post("/v1/contacts/" + ana + "/merge")
                .then()
                .statusCode(200);
        as("admin").delete("/v1/contacts/" + ana + "/merges/" + bo).then().statusCode(204);
        String key = as("admin")
                .body("{\"name\": \"mailer\", \"role\": \"automation\"}")
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("admin").delete("/v1/keys/" + key).then().statusCode(204);
        as("admin").delete("/v1/keys/" + key).then().statusCode(204);
        as("admin").delete("/v1/contacts/" + ana).then().statusCode(202);
        as("admin").delete("/v1/contacts/" + ana).then().statusCode(202);

        var told = as("admin").get(PATH).then().statusCode(200);

        told.body(
                        "items.action",
                        contains(
                                "contact.erased",
                                "key.revoked",
                                "key.issued",
                                "contact.unmerged",
                                "contact.merged",
                                "consent.changed"))
                .body("items.by", contains("ana", "ana", "ana", "ana", "ana", "ana"))
                .body("items.subject", contains(ana, key, key, bo, bo, ana))
                .body("items[5].details.status", is("opted_out"));
        assertThat(told.extract().asString()).doesNotContain("example.org", "Ana", "Bo", "mailer", "a letter");
    }

    @Test
    void itIsForWhoeverAdministersTheWorkspaceAndNobodyElse() {
        consent(registered("Ana", "{\"channel\": \"email\", \"address\": \"ana@example.org\"}"));

        asMember().get(PATH).then().statusCode(403);
        as("automation").get(PATH).then().statusCode(403);
        asOf("w-" + UUID.randomUUID(), "admin").get(PATH).then().statusCode(200).body("items", empty());
    }

    private void consent(String contact) {
        asMember()
                .body("{\"status\": \"opted_out\", \"source\": \"a letter\"}")
                .put("/v1/contacts/" + contact + "/consents/email")
                .then()
                .statusCode(200);
    }
}
