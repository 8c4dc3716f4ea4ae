package dev.rapport.advisor.console.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rapport.advisor.console.ConsoleUnderTest;
import dev.rapport.advisor.policy.Policy;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyPageIT extends ConsoleUnderTest {

    @Test
    void aChangeIsAVersionThatTellsWhoChangedWhat() {
        String admin = session("admin");

        send(admin, "/policy", fields(1, Map.of("after.phone", List.of("5 days"))))
                .statusCode(303)
                .header("Location", containsString("/policy?saved=2"));

        asMember().get("/v1/policy").then().header("ETag", "\"2\"").body("liveContactHold.phone", equalTo("P5D"));
        in(session("member"))
                .get("/policy")
                .then()
                .body(allOf(
                        containsString("After a phone call: <del>3 days</del> <ins>5 days</ins>"),
                        containsString("ana, <time")));
    }

    @Test
    void whatCannotBeReadIsSentBackAndChangesNothing() {
        send(session("admin"), "/policy", fields(1, Map.of("after.phone", List.of("<b>a while</b>"))))
                .statusCode(400)
                .body(allOf(
                        containsString("Nothing was saved"),
                        containsString("value=\"&lt;b&gt;a while&lt;/b&gt;\""),
                        containsString("id=\"after.phone-error\""),
                        not(containsString("<b>a while"))));

        asMember().get("/v1/policy").then().header("ETag", "\"1\"");
    }

    @Test
    void whoeverChangedItMeanwhileIsNotOverlooked() {
        String admin = session("admin");
        send(admin, "/policy", fields(1, Map.of("mode", List.of("shadow")))).statusCode(303);

        send(admin, "/policy", fields(1, Map.of("upcomingHold", List.of("2 hours"))))
                .statusCode(409)
                .body(allOf(
                        containsString("ana has made version 2 meanwhile"),
                        containsString("name=\"seen\" value=\"2\""),
                        containsString("value=\"2 hours\"")));

        asMember().get("/v1/policy").then().header("ETag", "\"2\"").body("upcomingHold", equalTo("P1D"));
    }

    @Test
    void aMemberMayTryAndNotSave() {
        String member = session("member");

        send(member, "/policy", fields(1, Map.of("mode", List.of("shadow")))).statusCode(403);
        asMember().get("/v1/policy").then().header("ETag", "\"1\"");

        send(member, "/policy/trials", fields(1, Map.of("mode", List.of("shadow"))))
                .statusCode(303);
    }

    @Test
    void aTrialSaysWhatWouldHaveBeenOtherwiseBeforeAnythingIsSaved() {
        held(log, GREETING);
        String member = session("member");

        String trial = send(member, "/policy/trials", fields(1, Map.of("mode", List.of("shadow"))))
                .statusCode(303)
                .extract()
                .header("Location");

        String result = trial.substring(trial.indexOf("/policy"), trial.indexOf('#'));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(in(member).get(result).asString())
                        .contains("Last 30 days: 0 more held, 1 fewer, of one verdict.")
                        .contains("was held: ")
                        .contains("would be sent")
                        .contains("value=\"shadow\" checked"));
        asMember().get("/v1/policy").then().header("ETag", "\"1\"");
        in(session("member")).get("/policy?trial=" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void anOlderVersionCanBePutInForceAgain() {
        String admin = session("admin");
        send(admin, "/policy", fields(1, Map.of("mode", List.of("shadow")))).statusCode(303);

        in(admin)
                .get("/policy?version=1")
                .then()
                .body(containsString("the rules of version 1"))
                .body(containsString("name=\"seen\" value=\"2\""))
                .body(containsString("value=\"enforce\" checked"));
        in(admin).get("/policy?version=9").then().statusCode(404);
    }

    /** The default policy as the form sends it, with these fields. */
    private static Map<String, List<String>> fields(int seen, Map<String, List<String>> changed) {
        Map<String, List<String>> fields =
                new LinkedHashMap<>(PolicyForm.of(Policy.DEFAULT).values());
        fields.put("seen", List.of(Integer.toString(seen)));
        fields.putAll(changed);
        return fields;
    }
}
