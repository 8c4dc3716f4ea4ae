package dev.rapport.advisor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateTest {
    private static final String CALL_THEN_DM = """
            {"id":"dm","now":"2026-05-03T17:00:00Z","contact":{"displayName":"Parissa Shah","identities":\
            [{"channel":"x","address":"parissa"}]},"history":[\
            {"type":"connection","channel":"x","initiatedBy":"them","status":"followed_back","occurredAt":"2026-05-01T09:00:00Z"},\
            {"type":"message","channel":"email","direction":"inbound","automated":false,"body":"Hello","occurredAt":"2026-05-02T09:00:00Z"},\
            {"type":"meeting","mode":"phone","status":"held","startsAt":"2026-05-03T14:00:00Z","endsAt":"2026-05-03T15:00:00Z"}],\
            "outboundMessage":{"channel":"x","category":"greeting","body":"Thank you for following me. Go to other.example"},\
            "workspace":{"ownDomains":["acme.example"]}}""";

    @TempDir
    Path folder;

    private record Ran(int status, String out, String err) {}

    @Test
    void tiesAreScoredAsTheyStoodThen() throws IOException {
        Path file = file("ties.tsv", "1000\tb\ta\tmsg\n90000\ta\tb\tcall\n90500\ta\tc\temail\n990000\ta\tb\tmsg\n");

        Ran ran = run("ties", file.toString(), "--as-of", "100000");

        assertThat(ran.status()).isZero();
        String[] lines = ran.out().split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("a\tb\t");
        assertThat(lines[1]).startsWith("a\tc\t");
        assertThat(Double.parseDouble(lines[0].split("\t")[2])).isBetween(0.5, 1.0);
    }

    @Test
    void tiesMayBePacked() throws IOException {
        Path file = folder.resolve("ties.tsv.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write("1000\ta\tb\tprox\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run("ties", file.toString(), "--as-of", "2000").out()).startsWith("a\tb\t0.");
    }

    @Test
    void textsAreReadWithTheirNewlines() throws IOException {
        Path file = file("texts.tsv", """
                id\tkind\ttext
                t1\teasy\tHi Kim,\\n\\nthanks for following! Check out our new ovens.
                t2\teasy\tSee you on Monday.
                t3\teasy\tHi {{name}}
                """);

        assertThat(run("texts", file.toString()).out())
                .isEqualTo("t1\tclaims_first_touch,promotes\nt2\t\nt3\tunfilled_template\n");
    }

    @Test
    void paraphrasesInAFileAreRead() {
        Path file = Path.of("src/test/resources/texts/example.tsv");

        assertThat(run("texts", file.toString()).out()).isEqualTo("""
                e1\tclaims_first_touch
                e2\tclaims_no_reply,asks_for_meeting
                e3\tclaims_missed_meeting
                e4\tclaims_not_customer
                e5\tpromotes,mass_text
                e6\tunfilled_template
                e7\t
                e8\t
                """);
    }

    @Test
    void claimsAreCountedAgainstWhatIsThere() {
        Path file = Path.of("src/test/resources/texts/example.tsv");

        Ran ran = run("claims", file.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("all ").contains("0 of 1 transactional texts have claims");
    }

    @Test
    void aClaimThatIsNoneIsNamedWithItsLine() throws IOException {
        Path file = file("claims.tsv", "id\tclaims\ttext\nx\tclaims_nothing\tHello\n");

        Ran ran = run("claims", file.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("2").contains("claims_nothing");
    }

    @Test
    void weightsAreMadeOfTexts() throws IOException {
        StringBuilder written = new StringBuilder("id\tclaims\ttext\n");
        for (int at = 0; at < 30; at++) {
            written.append(
                    "a%d\tpressure\tThe moon %d is green.\nb%d\t\tThe sun %d is yellow.\n".formatted(at, at, at, at));
        }
        file("written.tsv", written.toString());
        file("held-out.tsv", "id\tclaims\ttext\nh\tpressure\tThe moon is very green.\n");
        file("concepts.txt", "sky\tmoon sun\n");

        Ran ran = run("train", "texts", folder.toString(), folder.toString(), "2026-05-03");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("pressure");
        assertThat(folder.resolve("claims.weights")).isNotEmptyFile();
        assertThat(folder.resolve("claims.properties"))
                .content()
                .contains("trained.on=2026-05-03", "samples=60", "seed=", "samples.sha256=");
    }

    @Test
    void verdictsAreGiven() throws IOException {
        Path file = file("situations.jsonl", CALL_THEN_DM + "\n");

        JsonNode answer = json(run("verdicts", file.toString()).out());

        assertThat(answer.get("id").asText()).isEqualTo("dm");
        assertThat(answer.at("/verdict/decision").asText()).isEqualTo("hold");
        assertThat(answer.at("/verdict/waitsFor").asText()).isEqualTo("person");
        assertThat(answer.at("/verdict/findings").findValuesAsText("code"))
                .containsExactly("recent_live_contact", "claims_first_touch", "promotes_third_party");
        assertThat(answer.at("/verdict/seenSequence").asInt()).isEqualTo(4);
    }

    @Test
    void exchangesAndCommitmentsAreHistoryAndNoMeeting() throws IOException {
        String history = """
                "history":[\
                {"type":"exchange","kind":"referral","direction":"received","note":"Thanks","ledTo":"019dd31c-2903-7650-a69e-0d37f2a74de4","occurredAt":"2026-05-02T09:00:00Z"},\
                {"type":"commitment","owedBy":"us","what":"An editor","dueAt":"2026-05-09T09:00:00Z","occurredAt":"2026-05-02T09:00:00Z"},\
                {"type":"commitment","owedBy":"them","what":"A chapter","dueAt":"2026-05-01T09:00:00Z"},\
                {"type":"commitment","owedBy":"us","what":"A book","dueAt":"2026-05-01T09:00:00Z","status":"kept","settledAt":"2026-05-01T08:00:00Z"}],\
                "outboundMessage\"""";
        Path file = file(
                "situations.jsonl", CALL_THEN_DM.replaceFirst("(?s)\"history\".*\"outboundMessage\"", history) + "\n");

        JsonNode answer = json(run("verdicts", file.toString()).out());

        assertThat(answer.at("/verdict/findings").findValuesAsText("code"))
                .containsExactly("ignores_open_commitment", "promotes_third_party");
        assertThat(answer.at("/verdict/seenSequence").asInt()).isEqualTo(5);
    }

    @Test
    void consentAndPolicyCount() throws IOException {
        String refused = CALL_THEN_DM.replace(
                "\"identities\"", "\"consents\":[{\"channel\":\"all\",\"status\":\"opted_out\"}],\"identities\"");
        String watched = CALL_THEN_DM.replace("\"workspace\"", "\"policy\":{\"mode\":\"shadow\"},\"workspace\"");
        Path file = file("situations.jsonl", refused + "\n" + watched + "\n");

        String[] lines = run("verdicts", file.toString()).out().split("\n");

        assertThat(json(lines[0]).at("/verdict/decision").asText()).isEqualTo("refuse");
        assertThat(json(lines[1]).at("/verdict/decision").asText()).isEqualTo("send");
        assertThat(json(lines[1]).at("/verdict/enforced").asBoolean()).isFalse();
    }

    @Test
    void whatElseAFileSaysIsPassedOverAndToldOnce() throws IOException {
        String labelled = CALL_THEN_DM
                .replace("\"body\":\"Hello\"", "\"body\":\"Hello\",\"colour\":{\"of\":\"ink\"}")
                .replace("\"id\":\"dm\"", "\"id\":\"dm\",\"expected\":\"hold\"");
        Path file = file("situations.jsonl", CALL_THEN_DM + "\n" + labelled + "\n" + labelled + "\n");

        Ran ran = run("verdicts", file.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines().distinct()).hasSize(1);
        assertThat(ran.err().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("situations.jsonl:2: "))
                .anyMatch(line -> line.contains("expected is no field of a situation"))
                .anyMatch(line -> line.contains("colour is no field of a situation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            "mode":"phone"          ~ "mode":"letter"                  ~ history[2].mode
            "mode":"phone",         ~ ''                               ~ mode
            "type":"meeting"        ~ "type":"mood"                    ~ connection, exchange and commitment can
            "body":"Hello"          ~ "body":null                      ~ history[1].body
            "displayName":"Parissa Shah", ~ ''                         ~ displayName
            "now":"2026-05-03T17:00:00Z"  ~ "now":"yesterday"          ~ now
            "workspace"             ~ "policy":{"lease":"long"},"workspace" ~ policy.lease: not a length in days
            "workspace"             ~ "policy":{"lease":"PT1S"},"workspace" ~ policy: lease: must be at least PT1M
            "workspace"             ~ "policy":{"holdByChannel":{"fax":"P1D"}},"workspace" ~ policy.holdByChannel
            "workspace"             ~ "policy":{"lifespan":"P1D"},"workspace" ~ lifespan
            "identities"            ~ "consents":[{"channel":"drum","status":"opted_out"}],"identities" ~ consents
            {"id":"dm"              ~ "id":"dm"                        ~ the line
            """)
    void aBrokenSituationIsNamed(String instead, String of, String named) throws IOException {
        Path file = file("situations.jsonl", CALL_THEN_DM + "\n" + CALL_THEN_DM.replace(instead, of) + "\n");

        Ran ran = run("verdicts", file.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("situations.jsonl:2: ").contains(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            1000,a,b,msg             ~ columns
            10:30\ta\tb\tmsg         ~ not a number of seconds
            1000\ta\tb\tletter       ~ unknown kind 'letter'
            1700000000000\ta\tb\tmsg ~ not milliseconds
            """)
    void aBrokenTieIsNamed(String line, String named) throws IOException {
        Path file = file("ties.tsv", "1000\ta\tb\tmsg\n" + line + "\n");

        Ran ran = run("ties", file.toString(), "--as-of", "2000");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("ties.tsv:2: ").contains(named);
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() throws IOException {
        assertThat(run("texts", file("a.tsv", "id\tbody\nx\ty\n").toString()).err())
                .contains("a.tsv:1:");
        assertThat(run("texts", file("b.tsv", "id\ttext\nx\ty\tz\n").toString()).err())
                .contains("b.tsv:2:");
        assertThat(run("texts", file("c.tsv", "").toString()).err()).contains("is empty");
        assertThat(run("texts", folder.resolve("d.tsv").toString()).err()).contains("no such file");
    }

    @Test
    void whatItTakesIsToldToWhoAsksForAnythingElse() {
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("moods", "file").err()).contains("usage: evaluate ties FILE --as-of SECONDS");
        assertThat(run("ties", "file", "--as-of", "today").err()).contains("--as-of");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Evaluate.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
