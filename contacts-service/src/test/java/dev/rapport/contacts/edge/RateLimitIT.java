package dev.rapport.contacts.edge;

import static dev.rapport.testing.StackResource.FLOODING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.contacts.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A workspace that asks for too much waits, and no other one with it. */
@QuarkusTest
class RateLimitIT extends ServiceUnderTest {

    @Test
    void whoeverFloodsIsToldToWaitAndOthersAreServed() {
        int status = 200;
        for (int request = 0; request < 20 && status == 200; request++) {
            status = asOf(FLOODING, "member").get("/v1/contacts").statusCode();
        }
        assertThat(status).isEqualTo(429);

        asOf(FLOODING, "member")
                .body("{\"displayName\": \"Parissa\", \"identities\": []}")
                .post("/v1/contacts")
                .then()
                .statusCode(429)
                .body("code", equalTo("too_many_requests"))
                .header("Retry-After", notNullValue())
                .header("RateLimit", startsWith("\"workspace\";r=0;t="));
        asMember()
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"workspace\";q=20000;w=10"))
                .header("RateLimit", startsWith("\"workspace\";r="));
    }
}
