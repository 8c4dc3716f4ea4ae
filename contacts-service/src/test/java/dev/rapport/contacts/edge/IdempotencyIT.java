package dev.rapport.contacts.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contacts.Together;
import dev.rapport.contracts.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks twice gets one effect. */
@QuarkusTest
class IdempotencyIT extends ServiceUnderTest {
    private static final String ANA = """
            {"displayName": "Ana", "identities": [{"channel": "x", "address": "ana"}]}""";
    private static final String BO = """
            {"displayName": "Bo", "identities": []}""";

    @Test
    void theSameKeyGetsTheSameAnswerAndNoSecondEffect() {
        Response first = register("key-1", ANA);

        // Another order of members and other space are the same request.
        Response second = register("key-1", """
                {"identities": [{"address": "ana", "channel": "x"}],   "displayName": "Ana"}""");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(tables.seen("contact", workspace)).isOne();
        assertThat(log.waitFor(Topics.CONNECTIONS, workspace, 1)).hasSize(1);
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        register("key-1", ANA).then().statusCode(201);

        register("key-1", BO)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("idempotency_key_reused"))
                .body("errors.field", contains("Idempotency-Key"));

        assertThat(tables.seen("contact", workspace)).isOne();
    }

    @Test
    void manyWithTheSameKeyAtOnceGetOneEffect() throws Exception {
        List<Response> answers = Together.call(8, caller -> register("key-1", BO));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(tables.seen("contact", workspace)).isOne();
        assertThat(log.waitFor(Topics.CONNECTIONS, workspace, 1)).hasSize(1);
    }

    @Test
    void aKeyBelongsToItsPathAndItsWorkspace() {
        String contact = register("key-1", BO).path("id");

        asMember()
                .header("Idempotency-Key", "key-1")
                .body("""
                        {"contact": {"id": "%s"}, "channel": "x", "initiatedBy": "us", "status": "followed"}""".formatted(contact))
                .post("/v1/connections")
                .then()
                .statusCode(201);
        asOf("w-" + UUID.randomUUID(), "member")
                .header("Idempotency-Key", "key-1")
                .body(ANA)
                .post("/v1/contacts")
                .then()
                .statusCode(201);
    }

    @Test
    void aRefusalIsNotKept() {
        String owner = registered("Owner", """
                {"channel": "x", "address": "ana"}""");
        register("key-1", ANA).then().statusCode(409);
        String identity = asMember().get("/v1/contacts/{id}", owner).path("identities[0].id");
        asMember().delete("/v1/contacts/{id}/identities/{identity}", owner, identity);

        register("key-1", ANA).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "é"})
    void aKeyThatIsNoneIsRefused(String key) {
        register(key, BO)
                .then()
                .statusCode(400)
                .body("code", is("invalid_request"))
                .body("errors.field", contains("Idempotency-Key"));

        assertThat(tables.rows(workspace)).isZero();
    }

    private Response register(String key, String body) {
        return asMember().header("Idempotency-Key", key).body(body).post("/v1/contacts");
    }
}
