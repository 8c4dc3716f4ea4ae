package dev.rapport.e2e.readme;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What the examples of the pages speak of: who they are about, a file, a calendar. What stands in capitals in a command is one of these. */
final class Stage implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MAIL = """
            From parissa@example.org Mon Apr 27 09:00:00 2026
            From: Parissa <parissa@example.org>
            To: Ana <ana@ana-lima.example>
            Date: Mon, 27 Apr 2026 09:00:00 +0000
            Message-ID: <1@example.org>
            Subject: Lunch

            Shall we have lunch?

            """;
    private static final byte[] CALENDAR =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nEND:VCALENDAR\r\n".getBytes(UTF_8);

    private final Team team;
    private final Path folder;
    private final HttpServer calendars;
    private final Person contact;
    private final Person duplicate;
    private @Nullable Outbound held;

    /** @param folder for the file that somebody hands in */
    Stage(Team team, Path folder) throws IOException {
        this.team = team;
        this.folder = folder;
        team.introduces("ana-lima.example");
        contact = team.ana().registers("Parissa");
        duplicate = team.ana().registers("Parissa Navabi");
        team.ana().speaksByPhone(contact, hoursAgo(3), hoursAgo(2));
        Files.write(folder.resolve("takeout.zip"), zipped());
        calendars = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        calendars.createContext("/", call -> {
            try (call) {
                call.sendResponseHeaders(200, CALENDAR.length);
                call.getResponseBody().write(CALENDAR);
            }
        });
        calendars.start();
    }

    /** The command as somebody would type it here and now. */
    String on(String command) {
        String typed = Elsewhere.on(team, command)
                .replace("curl -s", "curl -sS --fail-with-body")
                .replace("@takeout.zip", "@" + folder.resolve("takeout.zip"))
                .replaceAll(
                        "https://calendar\\.google\\.com/[^\"]*",
                        "http://localhost:" + calendars.getAddress().getPort() + "/private/basic.ics")
                .replace("CONTACT", contact.id())
                .replace("DUPLICATE", duplicate.id());
        if (typed.contains("MESSAGE")) {
            typed = typed.replace("MESSAGE", held().id())
                    .replace("REVISION", review().path("revision").asText());
        }
        return typed.contains("LETTER") ? typed.replace("LETTER", letter()) : typed;
    }

    /** A message that waits for a reviewer. */
    private Outbound held() {
        if (held == null) {
            held = team.tool().proposes(Draft.to(contact, "Thank you for following me."));
        }
        return held;
    }

    private JsonNode review() {
        return team.ana().client().get(ADVISOR, "/v1/reviews/" + held().id());
    }

    /** Something that touchpoint-service cannot read. */
    private String letter() {
        Draft unreadable = Draft.to(contact, "Hello").with("channel", "fax");
        Map<String, Object> settings = Map.of("bootstrap.servers", team.stack().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(unreadable.handedIn(team, UUID.randomUUID()));
        }
        return await("the dead letter")
                .atMost(SOON)
                .until(
                        () -> team.client("admin", "ana")
                                .get(TOUCHPOINT, "/v1/admin/touchpoint/dead-letters?state=listed")
                                .at("/items/0/id")
                                .asText(),
                        id -> !id.isEmpty());
    }

    private static byte[] zipped() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Takeout/Mail/All mail.mbox"));
            zip.write(MAIL.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        calendars.stop(0);
    }
}
