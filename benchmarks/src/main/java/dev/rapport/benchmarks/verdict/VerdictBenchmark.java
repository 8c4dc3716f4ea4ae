package dev.rapport.benchmarks.verdict;

import dev.rapport.benchmarks.frame.Benchmark;
import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Contender;
import dev.rapport.benchmarks.frame.Goal;
import dev.rapport.benchmarks.frame.Latencies;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import dev.rapport.benchmarks.http.Caller;
import dev.rapport.benchmarks.http.OpenLoop;
import dev.rapport.benchmarks.intake.Journaled;
import dev.rapport.benchmarks.load.SeededLoad;
import dev.rapport.benchmarks.process.Program;
import dev.rapport.contracts.Topics;
import dev.rapport.stack.files.Folders;
import dev.rapport.stack.local.LocalStack;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.local.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** From proposal to verdict on the local stack, over REST and over Kafka, beside a record that goes over Kafka twice and is kept nowhere. */
public final class VerdictBenchmark implements Benchmark {
    private static final String TWO_HOPS = "two bare hops";
    private static final List<Goal> GOALS =
            List.of(Goal.atMost(Latencies.P50, TWO_HOPS, 3), Goal.atMost(Latencies.P99, TWO_HOPS, 5));
    private static final int MOST_WAITING = 256;
    /** Each is written to two or three times in the whole run. */
    private static final int MOST_CONTACTS = 10_000;

    private static final int REGISTERED_AT_ONCE = 8;

    @Override
    public String name() {
        return "verdict";
    }

    @Override
    public void run(Options options, Progress progress) throws Exception {
        Path folder = Files.createTempDirectory("rapport-benchmark-");
        Ports ports = Ports.moved(Ports.freeOffset());
        String broker = "127.0.0.1:" + ports.kafka();
        progress.says("verdict: starts a stack");
        try (var stack = LocalStack.start(new Settings(
                options.home(), folder.resolve("data"), folder.resolve("keys"), ports, true, Program.OPTIONS))) {
            createTopics(broker);
            try (Program echo = Program.of(Echo.class, folder.resolve("echo.log"), List.of(broker));
                    var verdicts = new Answers(broker, Topics.VERDICTS, Proposals::messageOf);
                    var echoes = new Answers(broker, Echo.BACK, back -> UUID.fromString(back.key()));
                    Caller tool = caller(stack, Service.TOUCHPOINT, "automation", MOST_WAITING);
                    var journaled = new Journaled(
                            "jdbc:postgresql://127.0.0.1:%d/advisor".formatted(ports.postgres()),
                            Files.readString(folder.resolve("data/database-password"))
                                    .strip());
                    var touches = new Touches(broker, others(options), journaled)) {
                Proposals proposals = proposals(stack, options, progress);
                compare(options, progress, proposals, tool, verdicts, echoes, touches);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static void compare(
            Options options,
            Progress progress,
            Proposals proposals,
            Caller tool,
            Answers verdicts,
            Answers echoes,
            Touches touches)
            throws Exception {
        Supplier<CompletableFuture<?>> rest = () -> proposals.overRest(tool);
        Supplier<CompletableFuture<?>> kafka = () -> proposals.overKafka(verdicts);
        Supplier<CompletableFuture<?>> hops = () -> proposals.toTheEcho(echoes);
        progress.says("verdict: warms up");
        Duration warmUp = Duration.ofSeconds(options.shortened() ? 2 : 45);
        for (Supplier<CompletableFuture<?>> way : List.of(rest, kafka, hops)) {
            OpenLoop.run(100, Duration.ZERO, warmUp, way);
        }
        compare(options, progress, "", rest, kafka, hops);
        progress.says("verdict: measures how many touches a second the advisor takes in");
        touches.introduce();
        double half = touches.limit(options.shortened() ? 3_000 : 30_000) / 2;
        try (Touches.Running running = touches.comeIn(half)) {
            String meanwhile = ", while %,.0f touches a second come in".formatted(half);
            compare(options, progress, meanwhile, rest, kafka, hops);
        }
    }

    private static void compare(
            Options options,
            Progress progress,
            String meanwhile,
            Supplier<CompletableFuture<?>> rest,
            Supplier<CompletableFuture<?>> kafka,
            Supplier<CompletableFuture<?>> hops) {
        for (int rate : options.shortened() ? List.of(10) : List.of(10, 200)) {
            for (boolean overRest : List.of(true, false)) {
                String way = overRest ? "REST" : "Kafka";
                progress.measured(new Comparison(
                                "verdict: over %s, %d proposals a second%s".formatted(way, rate, meanwhile),
                                List.of(
                                        contender("over " + way, rate, options, overRest ? rest : kafka),
                                        contender(TWO_HOPS, rate, options, hops)),
                                GOALS)
                        .run(options.rounds(), progress));
            }
        }
    }

    /** Of whom touches are told while people of the stack are written to. */
    private static SeededLoad others(Options options) {
        return new SeededLoad(
                options.seed() + 1,
                Math.min(options.contacts(), MOST_CONTACTS),
                Instant.now().truncatedTo(ChronoUnit.HOURS));
    }

    private static Contender contender(
            String name, int rate, Options options, Supplier<CompletableFuture<?>> question) {
        Duration measured = Duration.ofSeconds(options.shortened() ? 3 : rate < 100 ? 20 : 10);
        return new Contender(name, () -> OpenLoop.run(rate, Duration.ofSeconds(2), measured, question));
    }

    private static Proposals proposals(LocalStack stack, Options options, Progress progress) {
        int people = Math.min(options.contacts(), options.shortened() ? 50 : MOST_CONTACTS);
        progress.says("verdict: registers %,d people".formatted(people));
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var proposals = new Proposals(new SeededLoad(options.seed(), people, now));
        try (Caller contacts = caller(stack, Service.CONTACTS, "member", REGISTERED_AT_ONCE);
                Caller touchpoint = caller(stack, Service.TOUCHPOINT, "member", REGISTERED_AT_ONCE)) {
            proposals.register(
                    contacts, touchpoint, now.minus(Duration.ofDays(30)).toString());
        }
        return proposals;
    }

    private static Caller caller(LocalStack stack, Service service, String role, int connections) {
        return new Caller(
                stack.address(service),
                connections,
                Map.of(
                        "authorization",
                        "Bearer " + stack.token(Proposals.WORKSPACE, role, "bench"),
                        "prefer",
                        "wait=30"));
    }

    private static void createTopics(String broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(
                            new NewTopic(Echo.THERE, Topics.PARTITIONS, (short) 1),
                            new NewTopic(Echo.BACK, Topics.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }
}
