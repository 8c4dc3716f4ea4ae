package dev.rapport.benchmarks.intake;

import dev.rapport.benchmarks.frame.Benchmark;
import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Contender;
import dev.rapport.benchmarks.frame.Goal;
import dev.rapport.benchmarks.frame.Measure;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import dev.rapport.benchmarks.intake.StreamsFold.Tuning;
import dev.rapport.benchmarks.load.SeededLoad;
import dev.rapport.benchmarks.process.Servers;
import dev.rapport.contracts.Topics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One advisor that takes events in, beside a consumer that only decodes the same records, and a Kafka Streams application that
 * folds and journals them. Each round is a batch of events on top of all before; its first quarter warms up, and what a program
 * does in the last twentieth does not count either.
 */
public final class IntakeBenchmark implements Benchmark {
    private static final Measure RATE = new Measure("taken in", "1/s");
    private static final String DECODING = "decodes only";
    private static final String STREAMS = "Kafka Streams, exactly once";
    private static final List<Tuning> TUNINGS =
            List.of(new Tuning(100, 10, 1), new Tuning(1000, 64, 1), new Tuning(1000, 64, 2));

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public void run(Options options, Progress progress) throws Exception {
        try (Servers servers = Servers.start();
                var backlog = new Backlog(servers.bootstrapServers(), load(options), options.events())) {
            servers.createTopic(StreamsFold.JOURNAL, Topics.PARTITIONS);
            backlog.holds(1);
            var contenders = new Contenders(servers, options, backlog);
            Tuning best = best(contenders, options, progress);
            var comparison = new Comparison(
                    "intake: events a second, with %,d contacts; Kafka Streams %s".formatted(options.contacts(), best),
                    List.of(
                            new Contender("advisor", () -> Map.of(RATE, contenders.advisor())),
                            new Contender(DECODING, () -> Map.of(RATE, contenders.decoding())),
                            new Contender(STREAMS, () -> Map.of(RATE, contenders.streams(best)))),
                    List.of(Goal.atLeast(RATE, DECODING, 0.30), Goal.atLeast(RATE, STREAMS, 1.2)));
            progress.measured(comparison.run(options.rounds(), progress));
            if (options.catchUp() > 0) {
                new CatchingUp(servers, options, backlog).run(progress);
            }
        }
    }

    private static SeededLoad load(Options options) {
        return new SeededLoad(options.seed(), options.contacts(), Instant.now().truncatedTo(ChronoUnit.HOURS));
    }

    /** Each tuning is tried on the first batch. */
    private static Tuning best(Contenders contenders, Options options, Progress progress) throws Exception {
        List<Tuning> tried = options.shortened() ? TUNINGS.subList(0, 1) : TUNINGS;
        Map<Tuning, Double> rates = new LinkedHashMap<>();
        for (Tuning tuning : tried) {
            progress.says("intake: Kafka Streams %s".formatted(tuning));
            double rate = contenders.trial(tuning);
            progress.says("intake: %,.0f events a second".formatted(rate));
            rates.put(tuning, rate);
        }
        return rates.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }
}
