package dev.rapport.web.importing;

import dev.rapport.messaging.Ids;
import dev.rapport.messaging.fault.PassingFault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works jobs off in the background, one at a time on each replica. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** A database that is away is not asked again at once, nor is anybody else. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);

    private static final int UNDONE_AT_ONCE = 500;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Instance<Importer<?>> importers;
    private final Ids ids;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("imports").unstarted(this::work);
    private volatile boolean open = true;

    ImportWorker(ImportJobs jobs, ImportFiles files, Instance<Importer<?>> importers, Ids ids) {
        this.jobs = jobs;
        this.files = files;
        this.importers = importers;
        this.ids = ids;
    }

    void start(@Observes StartupEvent event) {
        if (importers.isResolvable()) {
            thread.start();
        }
    }

    /** What is under way goes on elsewhere, or after the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        open = false;
        if (thread.isAlive()) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    /** There is something to do. */
    void wake() {
        calls.release();
    }

    private void work() {
        try {
            while (open) {
                workAndWait();
            }
        } catch (InterruptedException e) {
            // The service stops.
        }
    }

    private void workAndWait() throws InterruptedException {
        try {
            if (!workOnce()) {
                calls.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
            }
        } catch (RuntimeException e) {
            LOG.warnf("imports wait: %s", e);
            Thread.sleep(AFTER_FAULT);
        }
    }

    private boolean workOnce() {
        Optional<ImportJobs.Lease> claimed = jobs.claim(ids.next());
        claimed.ifPresent(this::workOn);
        return claimed.isPresent();
    }

    private void workOn(ImportJobs.Lease lease) {
        try {
            Importer<?> importer = importers.get();
            if (jobs.leased(lease).status() == ImportJob.Status.UNDOING) {
                undo(importer, lease);
            } else {
                new ImportRun<>(jobs, files, importer, lease).run();
            }
        } catch (ImportJobs.LeaseLost e) {
            LOG.infof("import %s is somebody else's now", lease.job());
        } catch (Importer.NotNow e) {
            LOG.infof("import %s waits: %s", lease.job(), e.getMessage());
            jobs.release(lease, AFTER_FAULT);
        } catch (IOException | RuntimeException e) {
            failed(lease, e);
        }
    }

    private void failed(ImportJobs.Lease lease, Exception e) {
        if (!open || PassingFault.in(e)) {
            LOG.warnf("import %s waits: %s", lease.job(), e.getMessage());
            jobs.release(lease, open ? AFTER_FAULT : Duration.ZERO);
            return;
        }
        // Trying again would end at the same place.
        LOG.errorf(e, "import %s failed", lease.job());
        String where =
                e instanceof IOException ? "The file cannot be read to its end." : "Something is wrong on our side.";
        jobs.end(lease, ImportJob.Status.FAILED, null, where + " What was taken in before stays.");
    }

    private void undo(Importer<?> importer, ImportJobs.Lease lease) {
        boolean more = true;
        while (more && open) {
            more = QuarkusTransaction.requiringNew().call(() -> {
                List<UUID> added = jobs.takeAdditions(lease, UNDONE_AT_ONCE);
                importer.undo(lease.workspace(), added);
                return !added.isEmpty();
            });
        }
        if (!more) {
            jobs.end(lease, ImportJob.Status.UNDONE, null, null);
        }
    }
}
