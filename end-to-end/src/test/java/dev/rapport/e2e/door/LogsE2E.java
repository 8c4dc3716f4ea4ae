package dev.rapport.e2e.door;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people write, and what opens a door, is nowhere in the logs; nor does anybody write lines of their own there. */
@Tag("local")
@ExtendWith(BuiltStack.class)
class LogsE2E {
    private static final String WORDS = "quartz-heron-lantern";
    private static final String FORGED = "2026-05-03 14:00:00,000 ERROR [forged]";

    @Test
    void textsAndSecretsStayOutAndNobodyForgesALine(Team team) throws IOException {
        Client ana = team.client("member", "ana");
        Client admin = team.client("admin", "root");
        Person parissa = team.ana().registers("Parissa");
        team.ana().hears(parissa, "email", "Dear Ana, " + WORDS, hoursAgo(3));
        team.tool().proposes(Draft.to(parissa, "Thank you for following me, " + WORDS));
        String key = admin.create(CONTACTS, "/v1/keys", Json.object("name", "a tool", "role", "automation"))
                .path("key")
                .asText();
        for (String body : List.of(
                "{\"contact\": \"" + WORDS + "\"}",
                "{\"" + WORDS + "\": 1}",
                "{\"body\": \"" + WORDS,
                "\r\n" + FORGED + "\r\n" + WORDS)) {
            ana.send(Call.post(TOUCHPOINT, "/v1/messages", Json.object()).saying(body))
                    .expect(400);
        }
        ana.send(Call.get(CONTACTS, "/v1/contacts?query=%0D%0A" + FORGED.replace(" ", "%20")));
        Upload.of(ana, "\r\n" + FORGED + "\r\n" + WORDS).ended(Duration.ofSeconds(30));
        new Client(team.stack(), "stolen-" + key)
                .send(Call.get(CONTACTS, "/v1/contacts"))
                .expect(401);

        List<String> lines = logged(team.stack().keys().resolveSibling("logs"));

        assertThat(lines).isNotEmpty();
        assertThat(key).hasSizeGreaterThan(20);
        assertThat(lines).noneMatch(line -> line.contains(WORDS) || line.contains(key) || line.contains(ana.token()));
        assertThat(lines).noneMatch(line -> line.startsWith(FORGED));
    }

    private static List<String> logged(Path logs) throws IOException {
        try (Stream<Path> files = Files.walk(logs)) {
            return files.filter(Files::isRegularFile).flatMap(LogsE2E::lines).toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
