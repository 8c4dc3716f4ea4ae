package dev.rapport.benchmarks.intake;

import dev.rapport.benchmarks.load.SeededLoad;
import dev.rapport.benchmarks.process.Program;
import dev.rapport.benchmarks.process.Servers;
import java.sql.SQLException;

/** Tells an advisor that runs of the contacts of a load, and waits until it has taken that in. */
public final class KnownPeople {
    private KnownPeople() {}

    public static void tell(SeededLoad load, int events, Servers servers, Program advisor)
            throws SQLException, InterruptedException {
        try (var journaled = new Journaled(servers);
                var backlog = new Backlog(servers.bootstrapServers(), load, events)) {
            backlog.holds(1);
            while (journaled.committed() < backlog.published()) {
                advisor.checkAlive();
                Thread.sleep(200);
            }
        }
    }
}
