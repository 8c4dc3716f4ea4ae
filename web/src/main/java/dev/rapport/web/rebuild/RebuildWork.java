package dev.rapport.web.rebuild;

import dev.rapport.messaging.fault.PassingFault;
import dev.rapport.messaging.past.MayNotRead;
import dev.rapport.messaging.past.Progress;
import dev.rapport.web.rebuild.Rebuilds.Taken;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Works rebuilds off in the background; one that a crash ended is begun again: what was taken in before is known then. */
public abstract class RebuildWork {
    private static final Logger LOG = Logger.getLogger(RebuildWork.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String DEFECT = "a defect of this service, which its log names";

    private final Rebuilds rebuilds;
    private final Clock clock;
    private volatile boolean open = true;

    /** @param rebuilds of the worker role */
    protected RebuildWork(Rebuilds rebuilds, Clock clock) {
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** Takes the workspace in again. @return false when it was stopped @throws MayNotRead as it says */
    protected abstract boolean takeAgain(String workspace, Progress progress);

    /** The service does not end yet. */
    protected boolean goesOn() {
        return open;
    }

    void stop(@Observes ShutdownEvent event) {
        open = false;
    }

    /** All that there is to do. */
    protected void workOff() {
        for (Optional<Taken> next = take(); open && next.isPresent(); next = take()) {
            workOff(next.get());
        }
    }

    private Optional<Taken> take() {
        Instant now = clock.instant();
        return rebuilds.take(now, now.plus(LEASE));
    }

    private void workOff(Taken taken) {
        try {
            boolean done = takeAgain(taken.workspace(), (read, total) -> {
                rebuilds.progress(taken, read, total, clock.instant().plus(LEASE));
                return open;
            });
            if (done) {
                rebuilds.end(taken, Rebuild.Status.DONE, null, clock.instant());
            }
        } catch (MayNotRead e) {
            // Left running it would hold the place of the next for ever, and tell nobody what is missing.
            LOG.errorf("rebuild %s has failed: %s", taken.id(), e.reason());
            rebuilds.end(taken, Rebuild.Status.FAILED, e.reason(), clock.instant());
        } catch (RuntimeException e) {
            if (open && !PassingFault.in(e)) {
                LOG.errorf(e, "rebuild %s cannot be worked off", taken.id());
                rebuilds.end(taken, Rebuild.Status.FAILED, DEFECT, clock.instant());
            }
        }
    }
}
