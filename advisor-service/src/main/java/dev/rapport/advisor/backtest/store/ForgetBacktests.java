package dev.rapport.advisor.backtest.store;

import dev.rapport.messaging.Worker;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Forgets backtests that ended long ago: whoever still wants the answer asks again. */
@Singleton
class ForgetBacktests {
    private final Jdbi database;
    private final Duration kept;

    ForgetBacktests(
            @Worker Jdbi database,
            @ConfigProperty(name = "rapport.keep.backtests", defaultValue = "P90D") Duration kept) {
        this.database = database;
        this.kept = kept;
    }

    @Scheduled(every = "6h", delayed = "13m")
    void forget() {
        database.useHandle(handle -> handle.execute(
                "delete from policy_backtest where status <> 'running' and finished_at < now() - ? * interval '1 second'",
                kept.toSeconds()));
    }
}
