package dev.rapport.web.importing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One go at a job: from behind the last batch that was committed to its end, as long as the lease is ours. While a batch is
 * taken in, the next is read and got ready, on a thread of its own; no more than that, so that memory stays flat however long
 * the file is.
 */
final class ImportRun<I> {
    static final int FULL = 4 * 1024 * 1024;
    private static final int MOST_ITEMS = 1_000;
    private static final Duration RENEWAL = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 3;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final ImportJobs jobs;
    private final Importer<I> importer;
    private final ImportJobs.Lease lease;
    private final ImportJob job;
    private final ImportedFile file;

    ImportRun(ImportJobs jobs, ImportFiles files, Importer<I> importer, ImportJobs.Lease lease) {
        this.jobs = jobs;
        this.importer = importer;
        this.lease = lease;
        this.job = jobs.leased(lease);
        this.file = new ImportedFile(files, job);
    }

    /** Works the job off. @throws Importer.NotNow, or any fault that passes: what was committed stays, the rest is still to do */
    void run() throws IOException {
        Reading reading = new Reading();
        reading.begin();
        try {
            for (Optional<Batch<I>> batch = next(reading); batch.isPresent(); batch = next(reading)) {
                take(batch.get());
            }
            String format = reading.format();
            ImportJob read = jobs.leased(lease);
            String nothing = nothingIn(read);
            jobs.end(lease, nothing == null ? ImportJob.Status.DONE : ImportJob.Status.FAILED, format, nothing);
        } catch (Importer.CannotRead e) {
            jobs.end(lease, ImportJob.Status.FAILED, null, e.getMessage());
        } catch (InterruptedException e) {
            throw new CancellationException("told to end");
        } finally {
            reading.end();
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

    /** A large item, or many that were passed over, may take longer than a lease lasts. */
    private Optional<Batch<I>> next(Reading reading) throws InterruptedException {
        Optional<Batch<I>> next = reading.batches.poll(RENEWAL.toMillis(), MILLISECONDS);
        while (next == null) {
            jobs.renew(lease, file.read());
            next = reading.batches.poll(RENEWAL.toMillis(), MILLISECONDS);
        }
        return next;
    }

    /** What somebody else changed under a batch is looked at anew: the batch alone, for otherwise the file would be read anew. */
    private void take(Batch<I> prepared) throws InterruptedException {
        Batch<I> batch = prepared;
        for (int attempt = 1; !isTaken(batch, attempt); attempt++) {
            Thread.sleep(BETWEEN_ATTEMPTS);
            jobs.renew(lease, batch.bytesRead());
            batch = new Batch<>(batch.items(), prepared(batch.items()), batch.bytesRead());
        }
    }

    private boolean isTaken(Batch<I> batch, int attempt) {
        try {
            QuarkusTransaction.requiringNew().run(() -> jobs.progress(lease, batch.bytesRead(), batch.taken()));
            return true;
        } catch (Importer.NotNow e) {
            if (attempt == ATTEMPTS) {
                throw e;
            }
            return false;
        }
    }

    /** Asks again for a while, for otherwise the file would be read anew. */
    private Supplier<Taken> prepared(List<I> items) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return importer.prepare(job, items);
            } catch (Importer.NotNow e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
        }
    }

    /** @param effect takes the items in; @param bytesRead how far the file was read for them */
    private record Batch<I>(List<I> items, Supplier<Taken> effect, long bytesRead) {
        Taken taken() {
            Taken taken = effect.get();
            int told = taken.accepted() + taken.known() + taken.rejected().size();
            if (told != items.size()) {
                // Otherwise the job would go on at the wrong item.
                throw new IllegalStateException("of " + items.size() + " items " + told + " are accounted for");
            }
            return taken;
        }
    }

    private final class Reading {
        /** Empty: the end of the file. */
        private final BlockingQueue<Optional<Batch<I>>> batches = new SynchronousQueue<>();

        private final FutureTask<String> reading = new FutureTask<>(this::read);
        private final Thread thread = Thread.ofPlatform().name("import-reading").unstarted(reading);

        private List<I> batch = new ArrayList<>();
        private int weight;
        private long passed;

        private void begin() {
            thread.start();
        }

        private String read() throws IOException, Importer.CannotRead, InterruptedException {
            try {
                String format = importer.read(job, file, this::add);
                handOver();
                return format;
            } catch (Importer.CannotRead e) {
                handOver();
                throw e;
            } finally {
                batches.put(Optional.empty());
            }
        }

        private void add(I item) {
            if (thread.isInterrupted()) {
                throw new CancellationException("nobody takes in what is read");
            }
            if (passed++ < job.read()) {
                return;
            }
            batch.add(item);
            weight += importer.weight(item);
            if (batch.size() >= MOST_ITEMS || weight >= FULL) {
                handOver();
            }
        }

        private void handOver() {
            if (batch.isEmpty()) {
                return;
            }
            try {
                long bytesRead = file.read();
                batches.put(Optional.of(new Batch<>(batch, prepared(batch), bytesRead)));
            } catch (InterruptedException e) {
                thread.interrupt();
                throw new CancellationException("nobody takes in what is read");
            }
            batch = new ArrayList<>();
            weight = 0;
        }

        /** What the file turned out to be, or the fault at which its reading ended. */
        private String format() throws IOException, Importer.CannotRead, InterruptedException {
            try {
                return reading.get();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException fault -> throw fault;
                    case Importer.CannotRead nothing -> throw nothing;
                    case RuntimeException fault -> throw fault;
                    case null, default -> throw new IllegalStateException(e.getCause());
                }
            }
        }

        /** Returns when nothing is read any more. */
        private void end() {
            thread.interrupt();
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
