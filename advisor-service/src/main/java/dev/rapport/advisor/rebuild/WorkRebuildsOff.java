package dev.rapport.advisor.rebuild;

import dev.rapport.advisor.rebuild.Past.Given;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.past.Progress;
import dev.rapport.web.rebuild.RebuildWork;
import dev.rapport.web.rebuild.Rebuilds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes workspaces in again, and judges what is open afresh once all is there. */
@Singleton
class WorkRebuildsOff extends RebuildWork {
    private final Past past;
    private final JudgeAfresh judgeAfresh;

    WorkRebuildsOff(@Worker Rebuilds rebuilds, Past past, JudgeAfresh judgeAfresh, Clock clock) {
        super(rebuilds, clock);
        this.past = past;
        this.judgeAfresh = judgeAfresh;
    }

    @Override
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    protected void workOff() {
        super.workOff();
    }

    @Override
    protected boolean takeAgain(String workspace, Progress progress) {
        Optional<Map<UUID, Given>> given = past.takeInAgain(workspace, progress);
        return given.isPresent() && judge(workspace, given.get());
    }

    /** False: it was stopped. */
    private boolean judge(String workspace, Map<UUID, Given> given) {
        @Nullable UUID through = null;
        do {
            @Nullable UUID from = through;
            through = QuarkusTransaction.requiringNew().call(() -> judgeAfresh.judge(workspace, from, given));
        } while (goesOn() && through != null);
        return goesOn();
    }
}
