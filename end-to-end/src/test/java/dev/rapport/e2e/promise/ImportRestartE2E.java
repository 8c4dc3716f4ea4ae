package dev.rapport.e2e.promise;

import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.stack.ScriptedStack;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Upload;
import dev.rapport.stack.local.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every process is killed in the middle of an import, and everything is started again. */
class ImportRestartE2E {
    private static final int MAILS = 6_000;
    private static final int PEOPLE = 12;

    private final Path data = Home.emptyFolder("import-restarted");
    private final int offset = Ports.freeOffset();

    @Test
    void theImportGoesOnWhereItStoppedAndNothingCountsTwice() {
        String job;
        try (ScriptedStack stack = ScriptedStack.up(data, offset)) {
            Team team = new Team(stack, "import-restarted");
            team.introduces("ana-lima.example");
            Upload upload = Upload.of(team.client("member", "ana"), mailbox());
            job = upload.path();
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> upload.job().path("read").asInt() > 0);

            stack.killEverything();
        }

        try (ScriptedStack stack = ScriptedStack.up(data, offset)) {
            Client ana = new Team(stack, "import-restarted").client("member", "ana");
            JsonNode ended = new Upload(ana, TOUCHPOINT, job).ended(Duration.ofMinutes(3));

            assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("done");
            assertThat(ended.path("read").asInt()).isEqualTo(MAILS);
            assertThat(ended.path("accepted").asInt()).isEqualTo(MAILS);
            assertThat(ended.path("known").asInt()).isZero();
            assertThat(newest(ana, "somebody-0@example.org")).isEqualTo(MAILS / PEOPLE + 1);
        }
    }

    /** The number of the newest mail in the contact's log, which counts from its registration. */
    private static int newest(Client ana, String address) {
        JsonNode contacts = ana.get(CONTACTS, "/v1/contacts?query=" + address);
        String id = contacts.path("items").path(0).path("id").asText();
        return ana.get(TOUCHPOINT, "/v1/timelines/" + id)
                .path("items")
                .path(0)
                .path("sequence")
                .asInt();
    }

    private static String mailbox() {
        return IntStream.range(0, MAILS)
                .mapToObj(at -> """
                        From %1$d@xxx Sun May 03 14:00:00 +0000 2026
                        Message-ID: <%1$d@mail.example>
                        From: somebody-%2$d@example.org
                        To: ana@ana-lima.example
                        Date: Sun, 3 May 2026 %3$02d:%4$02d:%5$02d +0000

                        Mail %1$d

                        """.formatted(at, at % PEOPLE, at / 3_600, at / 60 % 60, at % 60))
                .collect(Collectors.joining());
    }
}
