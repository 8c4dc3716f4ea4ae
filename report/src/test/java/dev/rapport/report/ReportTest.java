package dev.rapport.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:call-1
            DTSTART:20260503T140000Z
            DTEND:20260503T150000Z
            SUMMARY:Phone call with Parissa
            ORGANIZER;CN=Ana Lima:mailto:ana@ana-lima.example
            ATTENDEE;CN=Parissa Shah;PARTSTAT=ACCEPTED:mailto:parissa@example.org
            ATTENDEE;CN=Ana Lima;PARTSTAT=ACCEPTED:mailto:ana@ana-lima.example
            END:VEVENT
            BEGIN:VEVENT
            UID:call-2
            DTSTART:20260310T090000Z
            DTEND:20260310T093000Z
            SUMMARY:Call
            ORGANIZER;CN=Ana Lima:mailto:ana@ana-lima.example
            ATTENDEE;CN=Bo Winter;PARTSTAT=ACCEPTED:mailto:bo@example.org
            ATTENDEE;CN=Ana Lima;PARTSTAT=ACCEPTED:mailto:ana@ana-lima.example
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anAutomatedMailTwoHoursAfterACallIsToldWithTheCall() throws IOException {
        Path mails = mbox(
                mail(
                        "Ana Lima <ana@ana-lima.example>",
                        "Parissa Shah <parissa@example.org>",
                        "Sun, 3 May 2026 17:00:00 +0000",
                        "Welcome",
                        "Thank you for following me.",
                        "Precedence: bulk"),
                mail(
                        "Ana Lima <ana@ana-lima.example>",
                        "Cy <cy@example.org>",
                        "Sun, 3 May 2026 17:00:00 +0000",
                        "Welcome",
                        "Thank you for following me.",
                        "Precedence: bulk"));

        int status = report(mails, write("calendar.ics", CALENDAR));

        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString(UTF_8))
                .contains("What your automation contradicted (1)")
                .contains("  Parissa Shah, 3 May, 17:00 UTC: Welcome")
                .contains("You spoke with Parissa by phone on 3 May, 14:00 UTC, two hours before this message.")
                .doesNotContain("Cy")
                .contains("Taken for yours: ana@ana-lima.example.");
    }

    @Test
    void whoAskedAndHeardNothingWaits() throws IOException {
        Path mails = mbox(
                mail(
                        "Parissa Shah <parissa@example.org>",
                        "ana@ana-lima.example",
                        "Mon, 11 May 2026 09:00:00 +0000",
                        "A talk",
                        "Good to meet you.\nIs there a time this week to talk live?\n> Really?"),
                mail(
                        "Bo Winter <bo@example.org>",
                        "ana@ana-lima.example",
                        "Mon, 11 May 2026 10:00:00 +0000",
                        "Plan",
                        "Shall we?"),
                mail(
                        "ana@ana-lima.example",
                        "Bo Winter <bo@example.org>",
                        "Mon, 11 May 2026 11:00:00 +0000",
                        "Re: Plan",
                        "We shall."),
                mail(
                        "Shop <no-reply@shop.example>",
                        "ana@ana-lima.example",
                        "Mon, 11 May 2026 12:00:00 +0000",
                        "Sale",
                        "Ready to buy?",
                        "List-Unsubscribe: <https://shop.example/u>"));

        report(mails, "--me", "ana@ana-lima.example");

        assertThat(out.toString(UTF_8))
                .contains("Who waits for an answer (1)")
                .contains("  Parissa Shah, asked on 11 May, nine days ago: A talk")
                .contains("\u201cIs there a time this week to talk live?\u201d");
    }

    @Test
    void whoIsFadingIsToBeCalled() throws IOException {
        List<String> mails = new ArrayList<>();
        for (int week = 0; week < 8; week++) {
            mails.add(mail(
                    "Parissa Shah <parissa@example.org>",
                    "ana@ana-lima.example",
                    "%d Jan 2026 09:00:00 +0000".formatted(1 + 3 * week),
                    "Notes",
                    "Here they are."));
            mails.add(mail(
                    "ana@ana-lima.example",
                    "Parissa Shah <parissa@example.org>",
                    "%d Jan 2026 12:00:00 +0000".formatted(1 + 3 * week),
                    "Re: Notes",
                    "Thank you."));
        }

        report(mbox(mails.toArray(String[]::new)), "--me", "ana@ana-lima.example");

        assertThat(out.toString(UTF_8))
                .contains("Whom to call this week (1)")
                .containsPattern("Parissa Shah, health \\d+")
                .containsPattern("A call this week: \\d+\\.");
    }

    @Test
    void linkedInAndMailTellOfTheSamePerson() throws IOException {
        Path zip = folder.resolve("linkedin.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream parts = new ZipOutputStream(file)) {
            parts.putNextEntry(new ZipEntry("messages.csv"));
            parts.write("""
                    CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
                    1,,Parissa Shah,https://www.linkedin.com/in/parissa,Ana Lima,https://www.linkedin.com/in/ana-lima,2026-05-12 09:00:00 UTC,,How can I be a good connection for you?,INBOX
                    2,,Bo Winter,https://www.linkedin.com/in/bo,Ana Lima,https://www.linkedin.com/in/ana-lima,2026-05-12 09:00:00 UTC,,Thanks!,INBOX
                    """.getBytes(UTF_8));
        }
        Path mails = mbox(mail(
                "ana@ana-lima.example",
                "Parissa Shah <parissa@example.org>",
                "Wed, 13 May 2026 09:00:00 +0000",
                "Hello",
                "I answer here."));

        report(zip, mails, "--me", "ana@ana-lima.example");

        assertThat(out.toString(UTF_8))
                .contains("3 messages and meetings with 2 people.")
                .doesNotContain("Parissa");
    }

    @Test
    void whatStrangersWroteIsNoMarkupAndMovesNoCursor() throws IOException {
        String name = "Eve <script>alert(1)</script> \u001b[2J\u202eevil";
        Path mails = mbox(mail(
                "=?UTF-8?B?" + java.util.Base64.getEncoder().encodeToString(name.getBytes(UTF_8))
                        + "?= <eve@example.org>",
                "ana@ana-lima.example",
                "Mon, 11 May 2026 09:00:00 +0000",
                "<img src=https://evil.example/x>",
                "<b>What now</b>?"));
        Path page = folder.resolve("report.html");

        report(mails, "--me", "ana@ana-lima.example", "--html", page);

        assertThat(out.toString(UTF_8)).contains("Eve").doesNotContain("\u001b").doesNotContain("\u202e");
        Document read = Jsoup.parse(Files.readString(page));
        assertThat(read.select("script, img, b, a, link")).isEmpty();
        assertThat(read.select("article h3").text()).contains("Eve <script>alert(1)</script>");
        assertThat(read.select("meta[http-equiv]").attr("content")).contains("default-src 'none'");
        assertThat(read.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        assertThat(report(folder.resolve("nothing.mbox"))).isEqualTo(2);
        assertThat(report(write("photo.jpg", "\u00ff\u00d8 no mail"))).isEqualTo(2);
        assertThat(report()).isEqualTo(2);
        assertThat(report("--colour", "red")).isEqualTo(2);
        assertThat(report(write("empty.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")))
                .isEqualTo(2);
        assertThat(report(mbox(mail("a@example.org", "b@example.org", "Mon, 11 May 2026 09:00:00 +0000", "x", "y"))))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8))
                .contains("nothing.mbox: there is no such file; check the path")
                .contains("photo.jpg: The file is none that is known here.")
                .contains("usage: report FILE")
                .contains("there is no option --colour")
                .contains("nothing in the files tells of a message or a meeting with anybody")
                .contains("say it with --me ADDRESS");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    private int report(Object... arguments) {
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return Report.run(texts, NOW, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path mbox(String... mails) throws IOException {
        return write("all.mbox", String.join("", mails));
    }

    private static String mail(String from, String to, String date, String subject, String body, String... more) {
        return """
                From 1234@xxx Mon May 11 09:00:00 +0000 2026
                Message-ID: <%s@example.org>
                From: %s
                To: %s
                Date: %s
                Subject: %s
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s

                """.formatted(
                        Integer.toHexString((from + to + date).hashCode()),
                        from,
                        to,
                        date,
                        subject,
                        more.length == 0 ? "" : String.join("\n", more) + "\n",
                        body);
    }
}
