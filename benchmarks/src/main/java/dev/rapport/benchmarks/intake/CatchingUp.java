package dev.rapport.benchmarks.intake;

import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Contender;
import dev.rapport.benchmarks.frame.Measure;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import dev.rapport.benchmarks.process.Advisor;
import dev.rapport.benchmarks.process.Memory;
import dev.rapport.benchmarks.process.Processor;
import dev.rapport.benchmarks.process.Servers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The advisor was stopped while much happened: how long it needs, what an event takes of the processors, in the advisor and in its
 * database, and whether its memory grows meanwhile.
 */
record CatchingUp(Servers servers, Options options, Backlog backlog) {
    private static final Measure TOOK = new Measure("took", "s");
    private static final Measure RATE = new Measure("taken in", "1/s");
    private static final Measure ADVISOR = new Measure("advisor, processor time an event", "µs");
    private static final Measure DATABASE = new Measure("PostgreSQL, processor time an event", "µs");
    private static final Measure EARLY = new Measure("memory, a quarter done", "MiB");
    private static final Measure LATE = new Measure("memory, all done", "MiB");

    void run(Progress progress) {
        progress.measured(new Comparison(
                        "intake: catching up %,d events after a stop".formatted(options.catchUp()),
                        List.of(new Contender("advisor", this::once)),
                        List.of())
                .run(1, progress));
    }

    private Map<Measure, Double> once() throws Exception {
        long before = backlog.published();
        backlog.more(options.catchUp());
        try (var journaled = new Journaled(servers);
                Advisor advisor = Advisor.start(Contenders.runner(options), servers)) {
            var meter = new Meter(advisor.program(), journaled);
            meter.reach(before + 1);
            long start = System.nanoTime();
            long counted = meter.reach(before + options.catchUp() / 4);
            double advisorBefore = Processor.ofAll(advisor.program().process());
            double databaseBefore = Processor.ofAll(servers.postgres());
            double early = Memory.resident(advisor.program().process());
            meter.reach(backlog.published());
            double events = backlog.published() - counted;
            double took = (System.nanoTime() - start) / 1e9;
            Map<Measure, Double> measured = new LinkedHashMap<>();
            measured.put(TOOK, took);
            measured.put(RATE, options.catchUp() / took);
            measured.put(ADVISOR, (Processor.ofAll(advisor.program().process()) - advisorBefore) * 1e6 / events);
            measured.put(DATABASE, (Processor.ofAll(servers.postgres()) - databaseBefore) * 1e6 / events);
            measured.put(EARLY, early);
            measured.put(LATE, Memory.resident(advisor.program().process()));
            return measured;
        }
    }
}
