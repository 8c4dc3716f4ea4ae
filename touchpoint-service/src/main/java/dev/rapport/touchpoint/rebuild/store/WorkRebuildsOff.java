package dev.rapport.touchpoint.rebuild.store;

import dev.rapport.messaging.Worker;
import dev.rapport.messaging.past.Progress;
import dev.rapport.touchpoint.rebuild.Past;
import dev.rapport.web.rebuild.RebuildWork;
import dev.rapport.web.rebuild.Rebuilds;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Takes workspaces in again. */
@Singleton
class WorkRebuildsOff extends RebuildWork {
    private final Past past;

    WorkRebuildsOff(@Worker Rebuilds rebuilds, Past past, Clock clock) {
        super(rebuilds, clock);
        this.past = past;
    }

    @Override
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    protected void workOff() {
        super.workOff();
    }

    @Override
    protected boolean takeAgain(String workspace, Progress progress) {
        return past.takeInAgain(workspace, progress);
    }
}
