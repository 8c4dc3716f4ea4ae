package dev.rapport.e2e.flood;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Teams;
import dev.rapport.e2e.team.Upload;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Somebody with a very long history: it is taken in, paged and corrected, and others are judged meanwhile as if there were
 * nobody like that. Thousands of touches by default, a hundred thousand with {@code -Pchaos}.
 */
@Tag("chaos")
@ExtendWith(BuiltStack.class)
@Isolated
class HotContactE2E {
    private static final int TOUCHES = Integer.getInteger("rapport.hot.touches", 4_000);
    private static final int CORRECTIONS = 10;
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final Duration TAKEN_IN = Duration.ofMinutes(10);
    private static final int SMALL = 32 * 1024;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Test
    void aLongHistoryIsTakenInPagedAndCorrectedWhileOthersAreJudged(Team team, Teams teams, @TempDir Path folder)
            throws Exception {
        // For its length: a replay reads all of it.
        teams.leaveOut(team);
        team.introduces("ana-lima.example");
        Person hot = team.ana().registers("Parissa");
        Person other = team.ana().registers("Noor");
        team.ana().speaksByPhone(hot, daysAgo(3), daysAgo(3).plusSeconds(600));
        Path archive = archive(folder.resolve("archive.mbox"), hot);
        Instant start = Instant.now();

        try (Probe whileTakenIn = new Probe(() -> judged(team, other))) {
            JsonNode job = Upload.of(team.client("member", "ana"), archive).ended(TAKEN_IN);
            assertThat(job.path("accepted").asInt()).as(job.toString()).isEqualTo(TOUCHES);
            awaitSeen(team, hot, TOUCHES);
            report("taken in, in %d s".formatted(since(start).toSeconds()), whileTakenIn);
        }
        JsonNode facts = known(team, hot).path("facts");
        try (Probe whileCorrected = new Probe(() -> judged(team, other))) {
            report("corrected, %s each".formatted(corrections(team, hot)), whileCorrected);
        }
        // The words alone were corrected: that she wrote, and when, is as it was.
        assertThat(known(team, hot).path("facts")).isEqualTo(facts);
        // A machine's message to her: what it may contradict lies in all that history.
        try (Probe whileWrittenTo = new Probe(() -> judged(team, other))) {
            Probe permits = new Probe(() -> permitted(team, hot));
            Thread.sleep(2_000);
            report("written to, a permit " + permits.figures(), whileWrittenTo);
        }

        assertThat(known(team, hot).toString()).hasSizeLessThan(SMALL);
        assertThat(paged(team, hot)).isLessThan(PROMPT);
    }

    /** From one answer to the next, over all of it; and how long the slowest took. */
    private static Duration paged(Team team, Person hot) {
        Client ana = team.client("member", "ana");
        Duration slowest = Duration.ZERO;
        int items = 0;
        String cursor = "";
        do {
            Instant start = Instant.now();
            JsonNode page = ana.get(
                    TOUCHPOINT,
                    "/v1/timelines/" + hot.id() + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            slowest = since(start).compareTo(slowest) > 0 ? since(start) : slowest;
            items += page.path("items").size();
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        System.out.printf(
                Locale.ROOT, "hot contact: pages of 200 of %d touches, slowest %d ms%n", items, slowest.toMillis());
        assertThat(items).isGreaterThan(TOUCHES);
        return slowest;
    }

    /** Old ones, one after the other: each counts as soon as its answer is there and its number seen. */
    private static String corrections(Team team, Person hot) {
        Instant longAgo = Instant.now().minus(TOUCHES - CORRECTIONS, ChronoUnit.HOURS);
        var oldest = team.ana().timeline(hot, "limit=" + CORRECTIONS + "&to=" + longAgo);
        assertThat(oldest).hasSizeGreaterThan(CORRECTIONS / 2);
        Duration longest = Duration.ZERO;
        Instant begin = Instant.now();
        for (JsonNode item : oldest) {
            Instant start = Instant.now();
            long before = seen(team, hot);
            team.ana()
                    .corrects(
                            "/v1/messages",
                            Json.object("id", item.path("touchId").asText()),
                            "body",
                            "What I meant to say: fine with me.");
            awaitSeen(team, hot, before + 1);
            longest = since(start).compareTo(longest) > 0 ? since(start) : longest;
        }
        return "%d ms on average, %d ms at most".formatted(since(begin).toMillis() / oldest.size(), longest.toMillis());
    }

    private static void report(String what, Probe probe) throws Exception {
        Probe.Figures figures = probe.figures();
        System.out.printf(
                Locale.ROOT,
                "hot contact: %d touches are %s; meanwhile others' verdicts took %s%n",
                TOUCHES,
                what,
                figures);
        assertThat(figures.longest()).isLessThan(PROMPT);
    }

    private static Object judged(Team team, Person other) {
        assertThat(team.tool()
                        .proposes(Draft.to(other, "Our office is closed on Friday."))
                        .proposed()
                        .path("status")
                        .asText())
                .isEqualTo("cleared");
        return other;
    }

    private static Object permitted(Team team, Person hot) {
        team.tool().asksToSend(Draft.to(hot, "Your password was reset.").with("category", "transactional"));
        return hot;
    }

    private static void awaitSeen(Team team, Person hot, long sequence) {
        await("all is taken in").atMost(TAKEN_IN).until(() -> seen(team, hot) >= sequence);
    }

    private static long seen(Team team, Person hot) {
        return known(team, hot).path("seenSequence").asLong();
    }

    private static JsonNode known(Team team, Person hot) {
        return team.client("member", "ana").get(ADVISOR, "/v1/relationships/" + hot.id());
    }

    private static Duration since(Instant start) {
        return Duration.between(start, Instant.now());
    }

    /** An hour apart, in turn from her and to her; the last of them today. */
    private static Path archive(Path file, Person hot) throws IOException {
        Instant first = Instant.now().minus(TOUCHES, ChronoUnit.HOURS);
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            for (int number = 0; number < TOUCHES; number++) {
                String at = DATE.format(first.plus(number, ChronoUnit.HOURS));
                String her = "%s <%s>".formatted(hot.name(), hot.email());
                String ana = "Ana <ana@ana-lima.example>";
                out.write("""
                        From %1$d@xxx Sun May 03 14:00:00 +0000 2026
                        Message-ID: <%1$d@mail.example>
                        From: %2$s
                        To: %3$s
                        Date: %4$s
                        Subject: Harbour stage, %1$d
                        Content-Type: text/plain; charset=utf-8

                        Thank you for the plans of the stage. The rigging is checked on Monday, and the lights come a
                        day later. Could you tell me whether row %1$d is free? We would like to sit there.

                        """.formatted(number, number % 2 == 0 ? her : ana, number % 2 == 0 ? ana : her, at));
            }
        }
        return file;
    }
}
