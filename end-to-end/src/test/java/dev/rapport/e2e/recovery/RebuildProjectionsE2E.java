package dev.rapport.e2e.recovery;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.Tables;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** What touchpoint-service keeps of others' words is lost: it is told again, and everything is as it was. */
@ExtendWith(BuiltStack.class)
@Isolated
@Tag("local")
class RebuildProjectionsE2E {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** By table, all of it that others told, or that hangs on it. */
    private static final Map<String, String> KEPT = Map.of(
            "contact", "concat_ws(' ', id, sequence, merged_into, log_id, erased)",
            "identity", "concat_ws(' ', contact_id, id, channel, address)",
            "touch", "concat_ws(' ', id, kind, version, removed, occurred_at, data)",
            "touch_contact", "concat_ws(' ', touch_id, given_contact_id, contact_id, sequence, occurred_at, removed)",
            "contact_pause", "concat_ws(' ', contact_id, until)",
            "api_key", "concat_ws(' ', id, name, role, hash, revoked_at)",
            "outbound_message", "concat_ws(' ', id, status, verdict ->> 'revision', message ->> 'body')");

    private static final List<String> LOST = List.of(
            "delete from identity where workspace = ?",
            "delete from contact_pause where workspace = ?",
            "delete from api_key where workspace = ?",
            """
            delete from touch_contact using touch where touch.workspace = ? and touch.kind = 'connection'
              and touch_contact.workspace = touch.workspace and touch_contact.touch_id = touch.id
            """,
            "delete from touch where workspace = ? and kind = 'connection'",
            "update touch_contact set contact_id = given_contact_id where workspace = ?",
            "update contact set sequence = 0, merged_into = null, log_id = null where workspace = ?",
            """
            update outbound_message set status = 'pending', state = '{"status": "pending"}', cleared_until = null, verdict = null
            where workspace = ? and status in ('held', 'cleared')
            """);

    @Test
    void whatOthersToldIsKnownAgain(Team team) {
        Client admin = team.client("admin", "ada");
        Outbound held = livedThrough(team, admin);
        Tables tables = Tables.of(team.stack());
        List<String> before = complete(tables, team);

        LOST.forEach(statement -> tables.change(TOUCHPOINT, statement, team.workspace()));
        assertThat(kept(tables, team)).isNotEqualTo(before);
        JsonNode rebuilt = rebuilt(admin);

        assertThat(rebuilt.path("status").asText()).as(rebuilt.toString()).isEqualTo("done");
        assertThat(rebuilt.path("total").asLong()).isPositive();
        assertThat(kept(tables, team)).isEqualTo(before);
        team.ana().decides(held, "release").expect(200);
        held.awaitStatus("cleared");
    }

    /** With who is merged, who left an address, who was erased, and whom automation leaves alone. */
    private static Outbound livedThrough(Team team, Client admin) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().connects(parissa, "linkedin", "them", "accepted", daysAgo(9));
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        Person noor = team.ana().registers("Noor");
        Person same = team.ana().registers("Noor B");
        team.ana().connects(same, "x", "us", "followed", daysAgo(2));
        team.ana().hears(same, "email", "See you on Monday.", daysAgo(1));
        admin.send(Call.post(CONTACTS, "/v1/contacts/" + noor.id() + "/merge", Json.object("duplicateId", same.id())))
                .expect(200);
        Person gone = team.ana().registers("Uwe");
        team.ana().writes(gone, "email", "Goodbye.", daysAgo(1));
        admin.send(Call.delete(CONTACTS, "/v1/contacts/" + gone.id())).expect(202);
        JsonNode contact = admin.get(CONTACTS, "/v1/contacts/" + parissa.id());
        admin.send(Call.delete(
                        CONTACTS,
                        "/v1/contacts/" + parissa.id() + "/identities/"
                                + contact.at("/identities/1/id").asText()))
                .expect(204);
        admin.send(Call.post(CONTACTS, "/v1/keys", Json.object("name", "mailer", "role", "automation")))
                .expect(201);
        team.tool().proposes(Draft.to(noor, "Our office is closed on Friday.")).awaitStatus("cleared");
        Outbound edited = team.tool().proposes(Draft.to(parissa, "Thanks for following us."));
        edited.awaitStatus("held");
        team.ana().edits(edited, "It was good to hear from you.").expect(200);
        Outbound held = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        held.awaitStatus("held");
        return held;
    }

    private static List<String> kept(Tables tables, Team team) {
        List<String> kept = new ArrayList<>();
        KEPT.forEach((table, columns) -> tables.rows(
                        TOUCHPOINT,
                        "select %s from %s where workspace = ? order by 1".formatted(columns, table),
                        team.workspace())
                .forEach(row -> kept.add(table + ": " + row)));
        return kept.stream().sorted().toList();
    }

    /** As soon as all is taken in, and stands still. */
    private static List<String> complete(Tables tables, Team team) {
        List<List<String>> last = new ArrayList<>();
        await("everything is taken in")
                .atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    last.add(kept(tables, team));
                    return last.size() > 2
                            && last.getLast().equals(last.get(last.size() - 3))
                            && last.getLast().stream().anyMatch(row -> row.startsWith("contact_pause"))
                            && last.getLast().stream().anyMatch(row -> row.startsWith("api_key"));
                });
        return last.getLast();
    }

    private static JsonNode rebuilt(Client admin) {
        JsonNode begun = admin.send(Call.post(TOUCHPOINT, "/v1/admin/touchpoint/rebuild", Json.object()))
                .expect(202);
        return await("all that was lost")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> admin.get(
                                TOUCHPOINT,
                                "/v1/admin/touchpoint/rebuild/"
                                        + begun.path("id").asText()),
                        rebuild -> !rebuild.path("status").asText().equals("running"));
    }
}
