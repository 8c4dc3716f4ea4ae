package dev.rapport.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told in the console reaches the service whose it is, in the name of whoever told it. */
@ExtendWith(BuiltStack.class)
class ConsoleE2E {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern KEY = Pattern.compile("value=\"(rk_[0-9a-f_]+)\"");

    @Test
    void aCallThatIsToldOnAPageIsTheMembersAndCountsOnce(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Session ana = Session.of(team, "member", "ana");
        String page = "/relationships/" + parissa.id();
        await("she is known to the console")
                .atMost(SOON)
                .until(() -> ana.get(page).statusCode() == 200);
        Map<String, String> call = Map.of(
                "once", UUID.randomUUID().toString(),
                "what", "call",
                "text", "Prices.",
                "at", "2026-05-03T14:30",
                "lasted", "30");

        HttpResponse<String> told = ana.send(page + "/touches", call);
        HttpResponse<String> toldAgain = ana.send(page + "/touches", call);

        assertThat(told.statusCode()).isEqualTo(303);
        assertThat(toldAgain.headers().firstValue("Location"))
                .isEqualTo(told.headers().firstValue("Location"));
        JsonNode timeline = team.client("member", "ana").get(Service.TOUCHPOINT, "/v1/timelines/" + parissa.id());
        assertThat(Json.stream(timeline.path("items"))
                        .filter(item -> item.toString().contains("Prices.")))
                .singleElement()
                .asString()
                .contains("\"members\":[\"ana\"]");
        await("the console shows it")
                .atMost(SOON)
                .until(() -> ana.get(page).body().contains("spoke by phone"));
    }

    @Test
    void aKeyThatAnAdminIssuesOpensTheApiUntilItIsRevoked(Team team) {
        Session root = Session.of(team, "admin", "root");

        String page = root.send(
                        "/keys", Map.of("once", UUID.randomUUID().toString(), "name", "Mailer", "role", "automation"))
                .body();

        Matcher key = KEY.matcher(page);
        assertThat(key.find()).as(page).isTrue();
        Client mailer = new Client(team.stack(), key.group(1));
        Call asks = Call.get(Service.TOUCHPOINT, "/v1/outbound-messages");
        await("all services know it").atMost(SOON).until(() -> mailer.send(asks).status() == 200);
        Matcher revoke = Pattern.compile("action=\"(/keys/[0-9a-f-]+/revoke)\"").matcher(page);
        assertThat(revoke.find()).isTrue();
        assertThat(root.send(revoke.group(1), Map.of()).statusCode()).isEqualTo(303);
        await("nobody takes it any more")
                .atMost(SOON)
                .until(() -> mailer.send(asks).status() == 401);
        Session ana = Session.of(team, "member", "ana");
        assertThat(ana.get("/keys").statusCode()).isEqualTo(403);
        assertThat(ana.send(revoke.group(1), Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void aFileThatIsDroppedIsReadByTheServiceThatItIsFor(Team team) {
        Session ana = Session.of(team, "member", "ana");
        String card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Parissa\r\nEMAIL:parissa@example.org\r\nEND:VCARD\r\n";

        HttpResponse<String> sent = ana.upload(
                "/imports", Map.of("once", UUID.randomUUID().toString(), "holds", "people"), "people.vcf", card);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        await("it is in")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(ana.get("/imports").body())
                        .contains("people.vcf")
                        .contains("is in")
                        .contains("1 read, 1 new"));
        JsonNode found = team.client("member", "ana").get(Service.CONTACTS, "/v1/contacts?query=parissa");
        assertThat(Json.texts(found.path("items"), "displayName")).containsExactly("Parissa");
    }
}
