package dev.rapport.benchmarks.check;

import dev.rapport.benchmarks.frame.Benchmark;
import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Contender;
import dev.rapport.benchmarks.frame.Goal;
import dev.rapport.benchmarks.frame.Latencies;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import dev.rapport.benchmarks.http.Caller;
import dev.rapport.benchmarks.http.ClosedLoop;
import dev.rapport.benchmarks.intake.KnownPeople;
import dev.rapport.benchmarks.load.SeededLoad;
import dev.rapport.benchmarks.load.Somebody;
import dev.rapport.benchmarks.process.Advisor;
import dev.rapport.benchmarks.process.Servers;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * {@code POST /v1/checks} for people with a history, beside endpoints of the same process that do nothing but read a body and write
 * one, of the same sizes: one for anybody, and one that wants the same token.
 */
public final class CheckBenchmark implements Benchmark {
    private static final String NOTHING = "does nothing";
    private static final String NOTHING_WITH_TOKEN = "does nothing, with a token";
    private static final String CHECKS = "/v1/checks";
    private static final String NO_OP = "/no-op?bytes=";
    private static final String NO_OP_WITH_TOKEN = "/no-op/with-token?bytes=";
    private static final int WARM_UP_CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final int MOST_CONTACTS = 2_000;
    private static final int EVENTS_A_CONTACT = 10;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public void run(Options options, Progress progress) throws Exception {
        var load = new SeededLoad(
                options.seed(),
                Math.min(options.contacts(), MOST_CONTACTS),
                Instant.now().truncatedTo(ChronoUnit.HOURS));
        try (Servers servers = Servers.start();
                Advisor advisor = Advisor.start(runner(options), servers).awaitReady()) {
            progress.says("check: tells the advisor of %,d people"
                    .formatted(load.contacts().size()));
            KnownPeople.tell(load, EVENTS_A_CONTACT * load.contacts().size(), servers, advisor.program());
            String workspace = load.contacts().getFirst().workspace();
            List<Buffer> drafts = load.contacts().stream()
                    .filter(one -> one.workspace().equals(workspace))
                    .map(one -> draft(one, load.text(one)))
                    .toList();
            Map<String, String> headers = Map.of(
                    "authorization",
                    "Bearer " + servers.issuer().token(workspace, "automation", "bench", Duration.ofHours(2)));
            if (!options.shortened()) {
                progress.says("check: warms up");
                warmUp(advisor.address(), headers, drafts);
            }
            for (int connections : options.shortened() ? List.of(1) : List.of(1, 16, 64)) {
                compare(advisor.address(), headers, drafts, connections, options, progress);
            }
        }
    }

    /** A compiler that is still at work would count against whoever has more to compile. */
    private static void warmUp(URI address, Map<String, String> headers, List<Buffer> drafts)
            throws InterruptedException {
        try (Caller caller = new Caller(address, WARM_UP_CONNECTIONS, headers)) {
            for (String path : List.of(CHECKS, NO_OP + 1_000, NO_OP_WITH_TOKEN + 1_000)) {
                ClosedLoop.run(caller, path, drafts, WARM_UP_CONNECTIONS, WARM_UP, Duration.ofSeconds(1));
            }
        }
    }

    private static void compare(
            URI address,
            Map<String, String> headers,
            List<Buffer> drafts,
            int connections,
            Options options,
            Progress progress)
            throws Exception {
        Duration warmUp = options.shortened() ? Duration.ofSeconds(1) : Duration.ofSeconds(4);
        Duration measured = options.shortened() ? Duration.ofSeconds(2) : Duration.ofSeconds(8);
        try (Caller caller = new Caller(address, connections, headers)) {
            int size = caller.post(CHECKS, drafts.getFirst(), 200)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get()
                    .length();
            progress.measured(new Comparison(
                            "check: %d connections".formatted(connections),
                            List.of(
                                    contender("check", CHECKS, caller, drafts, connections, warmUp, measured),
                                    contender(NOTHING, NO_OP + size, caller, drafts, connections, warmUp, measured),
                                    contender(
                                            NOTHING_WITH_TOKEN,
                                            NO_OP_WITH_TOKEN + size,
                                            caller,
                                            drafts,
                                            connections,
                                            warmUp,
                                            measured)),
                            List.of(
                                    Goal.atMost(Latencies.P50, NOTHING, 2),
                                    Goal.atMost(Latencies.P99, NOTHING, 2),
                                    Goal.atLeast(Latencies.THROUGHPUT, NOTHING, 0.6)))
                    .run(options.rounds(), progress));
        }
    }

    private static Contender contender(
            String name,
            String path,
            Caller caller,
            List<Buffer> drafts,
            int connections,
            Duration warmUp,
            Duration measured) {
        return new Contender(name, () -> ClosedLoop.run(caller, path, drafts, connections, warmUp, measured));
    }

    private static Buffer draft(Somebody one, String text) {
        return Buffer.buffer("""
                {"contact":{"id":"%s"},"channel":"email","body":"%s","sender":"bench"}""".formatted(one.id(), text));
    }

    /** The build of the advisor that has the endpoints which do nothing. */
    private static java.nio.file.Path runner(Options options) {
        return options.home().resolve("benchmarks/noop/target/quarkus-app/quarkus-run.jar");
    }
}
