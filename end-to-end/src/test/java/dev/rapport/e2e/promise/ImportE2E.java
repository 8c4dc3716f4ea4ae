package dev.rapport.e2e.promise;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Upload;
import dev.rapport.stack.local.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people bring along from elsewhere counts, and counts once. */
@ExtendWith(BuiltStack.class)
class ImportE2E {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final DateTimeFormatter MAIL_DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(UTC);
    private static final DateTimeFormatter ICS_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(UTC);
    private static final DateTimeFormatter LINKEDIN_DATE = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(UTC);

    @Test
    void oneZipBringsMailsMeetingsAndLinkedInMessagesAndGoesAsAWhole(Team team) throws IOException {
        team.introduces("ana-lima.example");
        Person parissa = team.ana().registers("Parissa");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Takeout/Mail/All mail Including Spam and Trash.mbox", received(parissa, "1", hoursAgo(50)));
        parts.put("Takeout/Calendar/ana.ics", lunchWith(parissa, hoursAgo(3)));
        parts.put("messages.csv", linkedIn(hoursAgo(60)));
        Client ana = team.client("member", "ana");

        Upload upload = Upload.of(ana, zip(parts));

        JsonNode job = upload.ended(SOON);
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("format").asText()).isEqualTo("zip: mbox, ics, linkedin");
        assertThat(job.path("accepted").asInt()).isEqualTo(5);
        assertThat(kinds(team.ana().timeline(parissa, 4))).containsExactly("meeting", "message", "message", "message");
        // The lunch in the calendar holds what contradicts it.
        Outbound greeting = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        assertThat(greeting.verdict().codes()).contains("recent_live_contact", "claims_first_touch");

        assertThat(Upload.of(ana, zip(parts)).ended(SOON).path("known").asInt()).isEqualTo(5);
        assertThat(upload.undone().path("status").asText()).isEqualTo("undone");
        assertThat(team.ana().timeline(parissa, 0)).isEmpty();
        assertThat(team.tool()
                        .checks(Draft.to(parissa, "Thank you for following me."))
                        .codes())
                .doesNotContain("recent_live_contact");
    }

    @Test
    void ourOwnMessageThatComesBackInAnArchiveCountsOnce(Team team) {
        team.introduces("ana-lima.example");
        Person parissa = team.ana().registers("Parissa");
        String text = "Dear Parissa, our office is closed on Friday, and open again on Monday.";
        Outbound sent = team.tool().asksToSend(Draft.to(parissa, text));
        assertThat(sent.proposed().path("go").asBoolean()).isTrue();

        JsonNode job = Upload.of(
                        team.client("member", "ana"),
                        mail(
                                "9",
                                "ana@ana-lima.example",
                                parissa.email(),
                                Instant.now().minusSeconds(1),
                                text + "\n-- \nAna"))
                .ended(SOON);

        assertThat(job.path("known").asInt()).as(job.toString()).isEqualTo(1);
        assertThat(kinds(team.ana().timeline(parissa, 1))).containsExactly("outbound_message");
    }

    @Test
    @Tag("local")
    void aCalendarThatIsLookedAtHoldsWhatContradictsItsMeetings(Team team) throws IOException {
        team.introduces("ana-lima.example");
        Person parissa = team.ana().registers("Parissa");
        HttpServer calendars = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] calendar = lunchWith(parissa, hoursAgo(3)).getBytes(UTF_8);
        calendars.createContext("/", call -> {
            try (call) {
                call.sendResponseHeaders(200, calendar.length);
                call.getResponseBody().write(calendar);
            }
        });
        calendars.start();
        try {
            String address = "http://localhost:" + calendars.getAddress().getPort() + "/private-0f3a/basic.ics";

            JsonNode subscription = team.client("member", "ana")
                    .send(Call.post(Service.TOUCHPOINT, "/v1/calendar-subscriptions", Json.object("url", address)))
                    .expect(201);

            assertThat(subscription.toString()).doesNotContain("0f3a");
            assertThat(kinds(team.ana().timeline(parissa, 1))).containsExactly("meeting");
            assertThat(team.tool()
                            .proposes(Draft.to(parissa, "Thank you for following me."))
                            .verdict()
                            .codes())
                    .contains("recent_live_contact", "claims_first_touch");
        } finally {
            calendars.stop(0);
        }
    }

    private static List<String> kinds(List<JsonNode> timeline) {
        return timeline.stream().map(item -> item.path("kind").asText()).toList();
    }

    private static String received(Person from, String id, Instant at) {
        return mail(id, from.name() + " <" + from.email() + ">", "ana@ana-lima.example", at, "Shall we have lunch?");
    }

    private static String mail(String id, String from, String to, Instant at, String body) {
        return """
                From %s@xxx Sun May 03 14:00:00 +0000 2026
                Message-ID: <%s@mail.example>
                From: %s
                To: %s
                Date: %s
                Subject: Hello

                %s

                """.formatted(id, id, from, to, MAIL_DATE.format(at), body);
    }

    private static String lunchWith(Person person, Instant at) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:lunch@google.com
                DTSTART:%s
                DURATION:PT1H
                SUMMARY:Lunch
                LOCATION:Café Central
                ORGANIZER:mailto:ana@ana-lima.example
                ATTENDEE;PARTSTAT=ACCEPTED;CN=%s:mailto:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(ICS_DATE.format(at), person.name(), person.email());
    }

    /** Two conversations, so that the export tells whose it is. */
    private static String linkedIn(Instant at) {
        String header =
                "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
        String row = "%s,,%s,https://www.linkedin.com/in/%s,%s,https://www.linkedin.com/in/%s,%s,,%s,INBOX\n";
        String date = LINKEDIN_DATE.format(at);
        return header
                + row.formatted("c1", "Parissa", "parissa", "Ana", "ana-lima", date, "Hello Ana")
                + row.formatted("c1", "Ana", "ana-lima", "Parissa", "parissa", date, "Hello Parissa")
                + row.formatted("c2", "Noor", "noor-of-elsewhere", "Ana", "ana-lima", date, "Hi");
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
