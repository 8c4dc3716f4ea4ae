package dev.rapport.testing.architecture;

import static dev.rapport.testing.architecture.Rule.CONSUMERS;
import static dev.rapport.testing.architecture.Rule.DATA_ORDER;
import static dev.rapport.testing.architecture.Rule.DECISIONS;
import static dev.rapport.testing.architecture.Rule.FEATURES;
import static dev.rapport.testing.architecture.Rule.NO_PRINTING;
import static dev.rapport.testing.architecture.Rule.NO_SLEEP;
import static dev.rapport.testing.architecture.Rule.NULL_MARKED;
import static dev.rapport.testing.architecture.Rule.OUTBOX_ONLY;
import static dev.rapport.testing.architecture.Rule.PLAIN_FEATURES;
import static dev.rapport.testing.architecture.Rule.POST_ONCE;
import static dev.rapport.testing.architecture.Rule.RESOURCES;
import static dev.rapport.testing.architecture.Rule.ROWS;
import static dev.rapport.testing.architecture.Rule.SETTINGS_ONCE;
import static dev.rapport.testing.architecture.Rule.SHORT_FILES;
import static dev.rapport.testing.architecture.Rule.TECHNOLOGIES;
import static dev.rapport.testing.architecture.Rule.TECHNOLOGY_LAST;
import static dev.rapport.testing.architecture.Rule.THIN_REST;
import static dev.rapport.testing.architecture.Rule.TIME_AS_VALUE;
import static dev.rapport.testing.architecture.Rule.USES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule bites: each is shown what breaks it. */
class RuleTest {

    /** The rules of a module with all bad samples. */
    private static HouseRules rules;

    /** A rule, a class that breaks it, and the complaint. The features are first, then second; second decides. */
    static Stream<Arguments> badSamples() {
        return Stream.of(
                arguments(
                        NO_PRINTING,
                        "package sample.first; class Loud { void say() { System.out.println(); } }",
                        "sample.first.Loud prints by java.lang.System.out"),
                arguments(
                        NO_PRINTING,
                        "package sample.first; class SecondLoud { void say() { new Error().printStackTrace(); } }",
                        "sample.first.SecondLoud prints by java.lang.Error.printStackTrace()"),
                arguments(
                        NO_PRINTING,
                        "package sample.first; class ThirdLoud { java.util.logging.Logger log; }",
                        "sample.first.ThirdLoud logs by java.util.logging.Logger"),
                arguments(
                        TIME_AS_VALUE,
                        "package sample.first; class Hasty { Object at() { return java.time.Instant.now(); } }",
                        "sample.first.Hasty.at calls java.time.Instant.now()"),
                arguments(
                        TIME_AS_VALUE,
                        "package sample.first; class SecondHasty { java.util.function.Supplier<?> at() { return java.time.LocalDate::now; } }",
                        "sample.first.SecondHasty.at calls java.time.LocalDate.now()"),
                arguments(
                        TIME_AS_VALUE,
                        "package sample.first; class ThirdHasty { java.time.Clock clock = java.time.Clock.systemUTC(); }",
                        "sample.first.ThirdHasty.<init> calls java.time.Clock.systemUTC()"),
                arguments(
                        TIME_AS_VALUE,
                        "package sample.first; class FourthHasty { Runnable later() { return () -> System.nanoTime(); } }",
                        "sample.first.FourthHasty.later calls java.lang.System.nanoTime()"),
                arguments(
                        TIME_AS_VALUE,
                        "package sample.first.store; class Dice { Object id() { return java.util.UUID.randomUUID(); } }",
                        "sample.first.store.Dice.id calls java.util.UUID.randomUUID()"),
                arguments(
                        TIME_AS_VALUE,
                        "package sample.first; class SecondDice { Object dice() { return new java.util.Random(); } }",
                        "sample.first.SecondDice.dice calls java.util.Random.<init>()"),
                arguments(
                        USES,
                        "package sample.first; class Greedy { org.apache.kafka.common.Uuid id; }",
                        "sample.first.Greedy may not use org.apache.kafka.common.Uuid"),
                arguments(
                        FEATURES,
                        "package sample.third; class New { }",
                        "sample.third has no place in the order of features"),
                arguments(
                        TECHNOLOGIES,
                        "package sample.first.helpers; class Helper { }",
                        "sample.first.helpers is neither a feature nor rest, store or kafka"),
                arguments(
                        DATA_ORDER,
                        "package sample.first; class Eager { sample.second.Second later; }",
                        "sample.first.Eager points backwards, to sample.second.Second"),
                arguments(
                        DATA_ORDER,
                        "package sample.first; class Wired { sample.Wiring wiring; }",
                        "sample.first.Wired points backwards, to sample.Wiring"),
                arguments(
                        DATA_ORDER,
                        "package sample.second; class EagerOuter { sample.second.inner.Inner later; }",
                        "sample.second.EagerOuter points backwards, to sample.second.inner.Inner"),
                arguments(
                        TECHNOLOGY_LAST,
                        "package sample.first; class Informed { sample.first.store.JdbcFirsts firsts; }",
                        "sample.first.Informed knows a technology's sample.first.store.JdbcFirsts"),
                arguments(
                        TECHNOLOGY_LAST,
                        "package sample.first.rest; class Shortcut { sample.first.store.JdbcFirsts firsts; }",
                        "sample.first.rest.Shortcut knows a technology's sample.first.store.JdbcFirsts"),
                arguments(
                        PLAIN_FEATURES,
                        "package sample.first; class Framed { org.apache.kafka.common.Uuid id; }",
                        "sample.first.Framed is plain Java and uses org.apache.kafka.common.Uuid"),
                arguments(
                        PLAIN_FEATURES,
                        "package sample.first; class SecondFramed { void read(java.sql.ResultSet rows) { } }",
                        "sample.first.SecondFramed is plain Java and uses java.sql.ResultSet"),
                arguments(
                        ROWS,
                        "package sample.first.store; public class FirstRow { }",
                        "sample.first.store.FirstRow is a table's row: package-private, in store"),
                arguments(
                        ROWS,
                        "package sample.first; class FirstSecondRow { }",
                        "sample.first.FirstSecondRow is a table's row: package-private, in store"),
                arguments(
                        DECISIONS,
                        "package sample.second; class Judge { java.time.Clock clock; }",
                        "sample.second.Judge decides and uses java.time.Clock"),
                arguments(
                        RESOURCES,
                        "package sample.first; class FirstResource { }",
                        "sample.first.FirstResource answers REST: called …Resource, in rest"),
                arguments(
                        RESOURCES,
                        "package sample.first.rest; @jakarta.ws.rs.Path(\"/v1\") class Firsts { }",
                        "sample.first.rest.Firsts answers REST: called …Resource, in rest"),
                arguments(
                        CONSUMERS,
                        "package sample.first.store; class FirstConsumer { }",
                        "sample.first.store.FirstConsumer reads a topic: called …Consumer, in kafka"),
                arguments(
                        CONSUMERS,
                        "package sample.first.kafka; class Reader { @org.eclipse.microprofile.reactive.messaging.Incoming(\"firsts\") void take(String event) { } }",
                        "sample.first.kafka.Reader reads a topic: called …Consumer, in kafka"),
                arguments(
                        POST_ONCE,
                        "package sample.first.rest; class FirstSecondResource { @jakarta.ws.rs.POST void add() { } }",
                        "sample.first.rest.FirstSecondResource.add is a POST and never calls dev.rapport.web.idempotency.Idempotency.once"),
                arguments(
                        OUTBOX_ONLY,
                        "package sample.first.kafka; class Sender { org.apache.kafka.clients.producer.Producer<?, ?> producer; }",
                        "sample.first.kafka.Sender uses org.apache.kafka.clients.producer.Producer"),
                arguments(
                        THIN_REST,
                        "package sample.first.rest; class FirstThirdResource { dev.rapport.messaging.outbox.Outbox outbox; }",
                        "sample.first.rest.FirstThirdResource uses dev.rapport.messaging.outbox.Outbox"));
    }

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        SampleModule module = GoodModule.in(folder)
                .withFile("src/test/java/sample/bare/BareTest.java", "package sample.bare; class BareTest {}")
                .withFile("src/test/java/sample/first/SlowTest.java", "void wait() { Thread.sleep(1); }")
                .withFile("src/main/resources/application.properties", """
                        # most=1
                        most=2
                        a.most = 3
                        most=4
                        """)
                .withFile("src/main/java/sample/first/Long.java", "\n".repeat(300))
                .withFile("src/main/java/sample/first/Bearable.java", "\n".repeat(299))
                .withFile("src/main/java/sample/first/rest/LongResource.java", "\n".repeat(100))
                .withFile("src/main/java/sample/first/kafka/LongConsumer.java", "\n".repeat(100));
        for (Object[] sample : badSamples().map(Arguments::get).toList()) {
            module.with((String) sample[1]);
        }
        rules = rulesOf(module);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("badSamples")
    void aRuleComplainsOfWhatBreaksIt(Rule rule, String bad, String complaint) {
        assertThat(rules.complaints(rule)).as(bad).contains(complaint);
    }

    @Test
    void aPackageThatIsNotNullMarkedIsFound() {
        assertThat(rules.complaints(NULL_MARKED))
                .containsExactly("sample.bare has no package-info.java with @NullMarked");
    }

    @Test
    void aSleepingTestIsFound() {
        assertThat(rules.complaints(NO_SLEEP)).containsExactly("SlowTest.java sleeps; wait for what is to happen");
    }

    @Test
    void aSettingThatIsSaidTwiceIsFound() {
        assertThat(rules.complaints(SETTINGS_ONCE)).containsExactly("application.properties says most twice");
    }

    @Test
    void longFilesAreFound() {
        assertThat(rules.complaints(SHORT_FILES))
                .containsExactly(
                        "Long.java has 300 lines; fewer than 300 are allowed",
                        "LongConsumer.java has 100 lines; fewer than 100 are allowed",
                        "LongResource.java has 100 lines; fewer than 100 are allowed");
    }

    @Test
    void everyRuleHasABadSample() {
        Set<Rule> shown = EnumSet.of(NULL_MARKED, NO_SLEEP, SETTINGS_ONCE, SHORT_FILES);
        badSamples().forEach(sample -> shown.add((Rule) sample.get()[0]));

        assertThat(shown).isEqualTo(EnumSet.allOf(Rule.class));
    }

    @Test
    void noRuleComplainsOfAGoodModule(@TempDir Path folder) throws IOException {
        HouseRules good = rulesOf(GoodModule.in(folder));

        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(good.complaints(rule)).isEmpty());
    }

    private static HouseRules rulesOf(SampleModule module) {
        return module.rules()
                .features("first", "second", "second.inner")
                .decidingIn("second")
                .using("java", "jakarta", "org.eclipse", "org.jspecify", "dev.rapport");
    }
}
