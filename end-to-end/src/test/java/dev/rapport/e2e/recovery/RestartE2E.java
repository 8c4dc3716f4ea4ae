package dev.rapport.e2e.recovery;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Published.Event;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.stack.ScriptedStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Upload;
import dev.rapport.stack.local.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every process is killed at once, in the middle of an import, and everything is started again. */
@Tag("local")
class RestartE2E {
    private static final String WORKSPACE = "restarted";
    private static final int MAILS = 3_000;
    private static final int SENDERS = 12;

    private final Path data = Home.emptyFolder("restarted");
    private final int offset = Ports.freeOffset();

    @Test
    void whatWasAcceptedIsThereAndWhatWasBegunGoesOn() {
        Person parissa;
        Outbound held;
        List<JsonNode> before;
        JsonNode toldLast;
        String job;
        try (ScriptedStack stack = ScriptedStack.up(data, offset)) {
            Team team = new Team(stack, WORKSPACE);
            team.introduces("ana-lima.example");
            parissa = team.ana().registers("Parissa");
            team.ana().meets(parissa, daysAgo(6), daysAgo(6).plusSeconds(3600));
            team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
            held = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
            before = kept(team, parissa, held);
            Upload upload = Upload.of(team.client("member", "ana"), mailbox());
            job = upload.path();
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> upload.job().path("read").asInt() > 0);
            // Accepted a moment before the end: nobody waits for it to be published.
            toldLast = team.ana().hears(parissa, "email", "It was good to talk.", hoursAgo(1));

            stack.killEverything();
        }

        try (ScriptedStack stack = ScriptedStack.up(data, offset)) {
            Team team = new Team(stack, WORKSPACE);
            assertThat(kept(team, parissa, held)).isEqualTo(before);
            assertThat(team.ana().timeline(parissa, 3).getFirst().path("touchId"))
                    .isEqualTo(toldLast.path("id"));
            assertThat(team.ana().reviews())
                    .singleElement()
                    .satisfies(review ->
                            assertThat(review.path("messageId").asText()).isEqualTo(held.id()));
            assertImported(team.client("member", "ana"), job);
            assertGoesOn(team, parissa);
        }
    }

    /** The next message has seen what was told last, and the log goes on where it stopped. */
    private static void assertGoesOn(Team team, Person person) {
        Outbound next = team.tool().proposes(Draft.to(person, "Nice to meet you!"));

        assertThat(next.proposed().path("status").asText()).isEqualTo("held");
        assertThat(next.verdict().json().path("seenSequence").asInt()).isEqualTo(4);
        List<Event> log = team.published()
                .on(
                        Topics.TOUCHPOINTS,
                        events -> events.stream()
                                .anyMatch(event -> event.messageId().equals(next.id())
                                        && event.type().equals("dev.rapport.outbound-message.held.v1")));
        // A record may have been on its way twice when the plug was pulled.
        assertThat(log.stream()
                        .filter(event -> event.key().equals(Topics.key(WORKSPACE, person.id())))
                        .map(Event::sequence)
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactly(1L, 2L, 3L, 4L);
    }

    /** The import goes on where it stopped, and nothing counts twice. */
    private static void assertImported(Client ana, String job) {
        JsonNode ended = new Upload(ana, TOUCHPOINT, job).ended(Duration.ofMinutes(3));

        assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("done");
        assertThat(ended.path("read").asInt()).isEqualTo(MAILS);
        assertThat(ended.path("accepted").asInt()).isEqualTo(MAILS);
        assertThat(ended.path("known").asInt()).isZero();
        assertThat(newest(ana, "somebody-0@example.org")).isEqualTo(MAILS / SENDERS + 1);
    }

    /** What no later event changes. */
    private static List<JsonNode> kept(Team team, Person person, Outbound message) {
        Client ana = team.client("member", "ana");
        JsonNode now = ana.get(TOUCHPOINT, "/v1/outbound-messages/" + message.id());
        return List.of(
                now.path("status"),
                now.path("body"),
                ana.get(
                        ADVISOR,
                        "/v1/verdicts/" + message.verdict().json().path("id").asText()),
                ana.get(CONTACTS, "/v1/contacts/" + person.id()));
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

                        """.formatted(at, at % SENDERS, at / 3_600, at / 60 % 60, at % 60))
                .collect(Collectors.joining());
    }
}
