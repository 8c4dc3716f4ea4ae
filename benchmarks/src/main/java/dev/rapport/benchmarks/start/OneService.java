package dev.rapport.benchmarks.start;

import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Contender;
import dev.rapport.benchmarks.frame.Measure;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import dev.rapport.benchmarks.process.Advisor;
import dev.rapport.benchmarks.process.Memory;
import dev.rapport.benchmarks.process.Processor;
import dev.rapport.benchmarks.process.Servers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The advisor alone, on a broker and a database that run already: with what the JDK kept of an earlier run, and without. */
final class OneService {
    private OneService() {}

    static void measure(Options options, Progress progress) {
        try (Servers servers = Servers.start()) {
            Path runner = options.home().resolve("advisor-service/target/quarkus-app/quarkus-run.jar");
            List<String> archive = List.of(
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + servers.folder().resolve("advisor.jsa"));
            progress.says("start: makes the tables of an advisor, and an archive of its classes");
            start(runner, servers, archive);
            progress.measured(new Comparison(
                            "start: advisor-service alone",
                            List.of(
                                    new Contender("with an archive of classes", () -> start(runner, servers, archive)),
                                    new Contender("without", () -> start(runner, servers, List.of()))),
                            List.of())
                    .run(options.rounds(), progress));
        }
    }

    private static Map<Measure, Double> start(Path runner, Servers servers, List<String> options) {
        long begin = System.nanoTime();
        try (Advisor advisor = Advisor.start(runner, servers, options).awaitReady()) {
            Map<Measure, Double> measured = new LinkedHashMap<>();
            measured.put(StartBenchmark.READY, (System.nanoTime() - begin) / 1e9);
            measured.put(
                    StartBenchmark.PROCESSOR, Processor.ofAll(advisor.program().process()));
            measured.put(
                    StartBenchmark.MEMORY, Memory.resident(advisor.program().process()));
            return measured;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the advisor started", e);
        }
    }
}
