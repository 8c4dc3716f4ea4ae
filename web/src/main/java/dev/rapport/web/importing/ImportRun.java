package dev.rapport.web.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One go at a job: from behind the last batch that was committed to its end, as long as the lease is ours. */
final class ImportRun<I> {
    static final int FULL = 4 * 1024 * 1024;
    private static final int MOST_ITEMS = 1_000;
    private static final Duration RENEWAL = Duration.ofSeconds(5);

    private final ImportJobs jobs;
    private final Importer<I> importer;
    private final ImportJobs.Lease lease;
    private final ImportJob job;
    private final ImportedFile file;
    private final Clock clock;

    private final List<I> batch = new ArrayList<>();
    private int weight;
    private long passed;
    private Instant renewed;

    ImportRun(ImportJobs jobs, ImportFiles files, Importer<I> importer, ImportJobs.Lease lease, Clock clock) {
        this.jobs = jobs;
        this.importer = importer;
        this.lease = lease;
        this.job = jobs.leased(lease);
        this.file = new ImportedFile(files, job);
        this.clock = clock;
        this.renewed = clock.instant();
    }

    /** Works the job off. @throws Importer.NotNow, or any fault that passes: what was committed stays, the rest is still to do */
    void run() throws IOException {
        try {
            String format = importer.read(job, file, this::take);
            flush();
            ImportJob read = jobs.leased(lease);
            String nothing = nothingIn(read);
            jobs.end(lease, nothing == null ? ImportJob.Status.DONE : ImportJob.Status.FAILED, format, nothing);
        } catch (Importer.CannotRead e) {
            flush();
            jobs.end(lease, ImportJob.Status.FAILED, null, e.getMessage());
        }
    }

    private static @Nullable String nothingIn(ImportJob job) {
        if (job.read() == 0) {
            return "The file holds nothing that can be taken in: it has the right form and no item.";
        }
        return job.rejected() == job.read()
                ? "None of the " + job.read() + " items could be taken in; `rejected` says why for each."
                : null;
    }

    private void take(I item) {
        if (passed++ < job.read()) {
            keepLease();
            return;
        }
        batch.add(item);
        weight += importer.weight(item);
        if (batch.size() >= MOST_ITEMS || weight >= FULL) {
            flush();
        }
        keepLease();
    }

    /** A large item, or many that were passed over, may take longer than a lease lasts. */
    private void keepLease() {
        Instant now = clock.instant();
        if (renewed.plus(RENEWAL).isBefore(now)) {
            jobs.renew(lease, file.read());
            renewed = now;
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        Supplier<Taken> effect = importer.prepare(job, List.copyOf(batch));
        QuarkusTransaction.requiringNew().run(() -> jobs.progress(lease, file.read(), accounted(effect.get())));
        batch.clear();
        weight = 0;
        renewed = clock.instant();
    }

    private Taken accounted(Taken taken) {
        int told = taken.accepted() + taken.known() + taken.rejected().size();
        if (told != batch.size()) {
            // Otherwise the job would go on at the wrong item.
            throw new IllegalStateException("of " + batch.size() + " items " + told + " are accounted for");
        }
        return taken;
    }
}
