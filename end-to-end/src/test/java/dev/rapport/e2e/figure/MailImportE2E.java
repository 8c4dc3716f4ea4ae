package dev.rapport.e2e.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Upload;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How long an archive of fifty thousand mails takes, from the upload to the end of the job, and how much memory. */
@Tag("figures")
@ExtendWith(BuiltStack.class)
class MailImportE2E {
    private static final int MAILS = Integer.getInteger("rapport.mails", 50_000);
    private static final int PEOPLE = 1_500;
    private static final long SEED = 20_260_503;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Random chance = new Random(SEED);

    @Test
    void fiftyThousandMails(Team team, @TempDir Path folder) throws IOException {
        team.introduces("ana-lima.example");
        Path archive = archive(folder.resolve("archive.mbox"));

        long start = System.nanoTime();
        Upload upload = Upload.of(team.client("member", "ana"), archive);
        double handedIn = (System.nanoTime() - start) / 1e9;
        JsonNode job = upload.ended(Duration.ofMinutes(10));
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("read").asInt()).isEqualTo(MAILS);
        System.out.printf(
                Locale.ROOT,
                "mail import (seed %d): %d mails, %d MB, %.1f s (%.1f s of it the upload), %.0f mails/s, touchpoint-service's peak memory %s%n",
                SEED,
                MAILS,
                Files.size(archive) / 1_000_000,
                seconds,
                handedIn,
                MAILS / seconds,
                peakMemory());
    }

    /** The largest resident set of the service's process so far. */
    private static String peakMemory() throws IOException {
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            Path about = Path.of("/proc/" + process.pid());
            boolean ours = process.info().commandLine().orElse("").contains("touchpoint-service/target")
                    && process.parent().filter(ProcessHandle.current()::equals).isPresent();
            if (ours) {
                return Files.readAllLines(about.resolve("status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("unknown")
                        .replaceAll("\\s+", " ");
            }
        }
        return "unknown";
    }

    private Path archive(Path file) throws IOException {
        Instant at = Instant.now().minus(Duration.ofDays(3_000));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int mail = 0; mail < MAILS; mail++) {
                at = at.plusSeconds(1 + chance.nextInt(10_000));
                out.write(mail(mail, at));
            }
        }
        return file;
    }

    private String mail(int number, Instant at) {
        String other = "Person %1$d <person-%1$d@company-%2$d.example>".formatted(person(), chance.nextInt(3));
        boolean ours = chance.nextInt(3) == 0;
        String head = """
                From %d@xxx Sun May 03 14:00:00 +0000 2026
                X-GM-THRID: %d
                X-Gmail-Labels: %s
                Received: from mx.example by mx.google.com; %s
                Message-ID: <%d@mail.example>
                From: %s
                To: %s
                Date: %s
                Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe_%d?=
                MIME-Version: 1.0
                """.formatted(
                        number,
                        number / 4,
                        ours ? "Sent" : "Inbox,Important",
                        DATE.format(at),
                        number,
                        ours ? "Ana <ana@ana-lima.example>" : other,
                        ours ? other : "Ana <ana@ana-lima.example>",
                        DATE.format(at),
                        number);
        return head + content(number) + "\n";
    }

    private String content(int number) {
        String text = words(30 + chance.nextInt(300));
        return switch (number % 4) {
            case 0 -> "Content-Type: text/plain; charset=utf-8\n\n" + text;
            case 1 ->
                "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(("<p>" + text + "</p>").getBytes(StandardCharsets.UTF_8))
                        + "\n";
            case 2 ->
                "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + text
                        + "--b\nContent-Type: text/html\n\n<p>" + text + "</p>\n--b--\n";
            default ->
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + text
                        + "--b\nContent-Disposition: attachment; filename=a.bin\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(new byte[3_000 + chance.nextInt(20_000)])
                        + "\n--b--\n";
        };
    }

    private String words(int count) {
        List<String> all =
                List.of("meeting", "thank", "you", "tomorrow", "café", "offer", "the", "and", "we", "project");
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < count; word++) {
            text.append(all.get(chance.nextInt(all.size()))).append(word % 12 == 11 ? '\n' : ' ');
        }
        return text.append('\n').toString();
    }

    /** A few people write a lot, and many a little. */
    private int person() {
        double share = chance.nextDouble();
        return (int) (PEOPLE * share * share * share);
    }
}
