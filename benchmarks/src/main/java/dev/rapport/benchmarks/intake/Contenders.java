package dev.rapport.benchmarks.intake;

import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.intake.StreamsFold.Tuning;
import dev.rapport.benchmarks.process.Advisor;
import dev.rapport.benchmarks.process.Program;
import dev.rapport.benchmarks.process.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/** Each takes in the batch of its next round, in a process that ends with the round. */
final class Contenders {
    private static final long PATIENCE_SECONDS = 300;

    private final Servers servers;
    private final Options options;
    private final Backlog backlog;
    private int advisorRounds;
    private int decodingRounds;
    private int streamsRounds;

    Contenders(Servers servers, Options options, Backlog backlog) {
        this.servers = servers;
        this.options = options;
        this.backlog = backlog;
    }

    double advisor() throws SQLException, InterruptedException {
        backlog.holds(++advisorRounds);
        try (var journaled = new Journaled(servers);
                Advisor advisor = Advisor.start(runner(options), servers)) {
            double rate = measure(new Meter(advisor.program(), journaled));
            while (journaled.committed() < backlog.published()) {
                advisor.program().checkAlive();
                Thread.sleep(100);
            }
            // Its next round begins with its next batch.
            try (Admin admin = Committed.admin(servers.bootstrapServers())) {
                new Meter(advisor.program(), new Committed(admin, "advisor-touchpoints")).reach(backlog.published());
            }
            return rate;
        }
    }

    double decoding() throws IOException, InterruptedException {
        backlog.holds(++decodingRounds);
        Path result = servers.folder().resolve("decoded");
        try (Program program = Program.of(
                DecodeOnly.class,
                servers.folder().resolve("decoding.log"),
                List.of(servers.bootstrapServers(), backlog.newestBatch(), result.toString()))) {
            program.awaitEnd(PATIENCE_SECONDS);
        }
        return Double.parseDouble(Files.readString(result));
    }

    double streams(Tuning tuning) throws InterruptedException {
        backlog.holds(++streamsRounds);
        return streams("benchmark", tuning);
    }

    /** By an application of its own. */
    double trial(Tuning tuning) throws InterruptedException {
        return streams("trial-%d-%d-%d".formatted(tuning.commitMillis(), tuning.cacheMiB(), tuning.threads()), tuning);
    }

    private double streams(String application, Tuning tuning) throws InterruptedException {
        try (Program program = Program.of(
                        StreamsFold.class,
                        servers.folder().resolve(application + ".log"),
                        List.of(
                                servers.bootstrapServers(),
                                application,
                                servers.folder().resolve("streams").toString(),
                                "" + tuning.commitMillis(),
                                "" + tuning.cacheMiB(),
                                "" + tuning.threads()));
                Admin admin = Committed.admin(servers.bootstrapServers())) {
            return measure(new Meter(program, new Committed(admin, application)));
        }
    }

    private double measure(Meter meter) throws InterruptedException {
        long end = backlog.published();
        return meter.rate(end - options.events() * 3L / 4, end - options.events() / 20, end);
    }

    static Path runner(Options options) {
        return options.home().resolve("advisor-service/target/quarkus-app/quarkus-run.jar");
    }
}
