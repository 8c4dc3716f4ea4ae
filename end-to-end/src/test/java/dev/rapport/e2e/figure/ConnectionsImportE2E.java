package dev.rapport.e2e.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Upload;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long ten thousand connections of LinkedIn take, from the upload to the end of the job. */
@Tag("figures")
@ExtendWith(BuiltStack.class)
class ConnectionsImportE2E {
    private static final int CONNECTIONS = 10_000;
    private static final long SEED = 20_260_503;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

    @Test
    void tenThousandConnections(Team team) {
        byte[] file = connections().getBytes(UTF_8);

        long start = System.nanoTime();
        JsonNode job = Upload.ofPeople(team.client("member", "ana"), file).ended(Duration.ofMinutes(5));
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("accepted").asInt()).isEqualTo(CONNECTIONS);
        System.out.printf(
                Locale.ROOT,
                "connections import (seed %d): %d connections, %d kB, %.1f s, %.0f a second%n",
                SEED,
                CONNECTIONS,
                file.length / 1000,
                seconds,
                CONNECTIONS / seconds);
    }

    private static String connections() {
        Random chance = new Random(SEED);
        List<String> firsts = List.of("Ana", "Bo", "Cleo", "Dara", "Edu", "Femi", "Gita", "Hana", "Ivo", "Jun");
        List<String> lasts = List.of("Lima", "Berg", "Kermani", "Okafor", "Silva", "Novak", "Tanaka", "Moreau");
        StringBuilder file = new StringBuilder("""
                Notes:
                "When exporting your connection data, you may notice that some of the email addresses are missing."

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                """);
        for (int row = 0; row < CONNECTIONS; row++) {
            String first = firsts.get(chance.nextInt(firsts.size()));
            String last = lasts.get(chance.nextInt(lasts.size()));
            file.append("%s,%s,https://www.linkedin.com/in/%s-%s-%d,%s,\"Company %d, Ltd.\",Founder,%s%n"
                    .formatted(
                            first,
                            last,
                            first,
                            last,
                            row,
                            row % 20 == 0 ? "person-%d@example.org".formatted(row) : "",
                            chance.nextInt(3_000),
                            DATE.format(LocalDate.of(2016, 1, 1).plusDays(chance.nextInt(3_600)))));
        }
        return file.toString();
    }
}
