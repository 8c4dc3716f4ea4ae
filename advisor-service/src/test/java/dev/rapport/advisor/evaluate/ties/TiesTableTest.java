package dev.rapport.advisor.evaluate.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiesTableTest {
    private static final int DAY = 86_400;

    @TempDir
    Path folder;

    private String one = "";
    private String other = "";

    @BeforeEach
    void networks() throws IOException {
        one = network("one.tsv", 1, 300);
        other = network("other.tsv", 2, 500);
    }

    @Test
    void theTableTellsEveryScoreOfEachNetworkAndHowTheChancesHeld() {
        String table = printed(out -> new TiesTable(List.of(one, other)).print(out));

        assertThat(table)
                .contains(
                        "| all pairs | one (", "| other (", "| recency only | 0.", "| BG/NBD, of its own network | 0.")
                .contains("| staysAlive, fitted on the others | 0.", "| 0.9 to 1.0 |");
    }

    @Test
    void theChanceRanksPairsWhoseRhythmsDifferBetterThanRecency() {
        TiesTable table = new TiesTable(List.of(one, other));

        assertThat(table.means("staysAlive, as the service has it").all())
                .isGreaterThan(table.means("recency only").all())
                .isGreaterThan(table.means("number of contacts").all());
    }

    @Test
    void theFitIsAFileThatTheServiceReads() throws IOException {
        String file = printed(out -> new FitTies(List.of(one, other), LocalDate.of(2026, 5, 3)).print(out));

        Properties read = new Properties();
        read.load(new StringReader(file));
        assertThat(read.stringPropertyNames()).containsExactlyInAnyOrder("base", "ownRhythm", "contactDays");
        assertThat(file).contains("Fitted on 2026-05-03", "one (", "other (", "left out of the fit");
    }

    @Test
    void ofANetworkAPartOfItsDaysCanBeTaken() {
        Network whole = Network.read(one);
        Network part = Network.read(one + ":50-100");

        long first = whole.lines().getFirst().seconds();
        assertThat(part.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.seconds()).isBetween(first + 50L * DAY, first + 100L * DAY));
    }

    @Test
    void aCutKnowsNothingOfWhatCameAfterButWhetherSomethingDid() {
        Network network = Network.read(one);

        Network.Cut cut = network.cut(0.5);

        assertThat(cut.ties()).isNotEmpty().allSatisfy(tie -> {
            assertThat(tie.seconds()).hasSizeGreaterThanOrEqualTo(3).isSorted();
            assertThat(tie.last()).isLessThanOrEqualTo(cut.asOf());
            assertThat(tie.relationship().engagement().contacts()).isEqualTo(tie.seconds().length);
        });
        assertThat(cut.ties()).extracting(Network.Tie::touched).contains(true, false);
    }

    /** Pairs with rhythms from daily to every two months, of which some fall silent for good on the way. */
    private String network(String name, long seed, int days) throws IOException {
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder();
        for (int pair = 0; pair < 300; pair++) {
            double rhythm = Math.exp(random.nextDouble() * 4);
            double end = random.nextBoolean() ? days : random.nextDouble() * days;
            double day = random.nextDouble() * days / 2;
            while (day < end) {
                String us = random.nextBoolean() ? "a" : "b" + pair;
                String them = us.equals("a") ? "b" + pair : "a";
                lines.append((long) (day * DAY))
                        .append('\t')
                        .append(us)
                        .append('\t')
                        .append(them)
                        .append("\tmsg\n");
                day += -rhythm * Math.log(1 - random.nextDouble());
            }
        }
        return Files.writeString(folder.resolve(name), lines).toString();
    }

    private static String printed(Consumer<PrintStream> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
