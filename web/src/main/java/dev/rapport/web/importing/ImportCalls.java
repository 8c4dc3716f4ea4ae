package dev.rapport.web.importing;

import dev.rapport.messaging.Ids;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The calls on imports, whatever is imported. */
@Singleton
public class ImportCalls {
    private static final int SHOWN = 100;
    private static final int LONGEST_NAME = 200;
    /** Of one workspace: the others wait for no more than these. */
    private static final int MOST_OPEN = 20;

    private static final Duration SOME_END = Duration.ofMinutes(1);

    private final Caller caller;
    private final Idempotency idempotency;
    private final ImportFiles files;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final Ids ids;
    private final long mostBytes;

    ImportCalls(
            Caller caller,
            Idempotency idempotency,
            ImportFiles files,
            ImportJobs jobs,
            ImportWorker worker,
            Ids ids,
            @ConfigProperty(name = "rapport.http.max-upload-size") MemorySize most) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.files = files;
        this.jobs = jobs;
        this.worker = worker;
        this.ids = ids;
        this.mostBytes = most.asLongValue();
    }

    /** What makes two uploads the same to whoever names an Idempotency-Key. */
    record Handed(String fileName, long bytes) {}

    /** 202 with the job, which begins at once. @param path of the jobs */
    public Response begin(@Nullable FileUpload file, String path) {
        if (file == null || file.size() == 0) {
            throw ProblemException.invalid(
                    "file", file == null ? "is needed: the file, as a part of the form" : "is empty");
        }
        if (file.size() > mostBytes) {
            throw ProblemException.tooLarge("file", "has more than " + mostBytes + " bytes");
        }
        // Before the file is kept; and once more where nobody else can come in between.
        checkOpen(path);
        Handed handed = new Handed(name(file.fileName()), file.size());
        UUID id = ids.next();
        keep(id, file);
        Answer answer = idempotency.once(handed, () -> {
            checkOpen(path);
            jobs.add(caller.workspace(), id, handed.fileName(), handed.bytes(), caller.member());
            return idempotency.answer(202, new ImportView.Begun(id, ImportJob.Status.RUNNING.text()), path + "/" + id);
        });
        worker.wake();
        return answer.response();
    }

    private void checkOpen(String path) {
        if (jobs.open(caller.workspace()) >= MOST_OPEN) {
            throw ProblemException.tooMany(
                    "This workspace has " + MOST_OPEN
                            + " imports under way, and no more are taken now; this file was not taken."
                            + " Hand it in again when one of them has ended, or take one back with DELETE "
                            + path + "/{id}.",
                    SOME_END);
        }
    }

    private void keep(UUID id, FileUpload file) {
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            files.keep(caller.workspace(), id, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last step of a path, on one line. */
    private static String name(@Nullable String told) {
        String plain = told == null
                ? ""
                : told.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "upload" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    public ImportView get(UUID id) {
        ImportJob job = existing(id);
        return ImportView.of(
                job,
                jobs.rejected(job.workspace(), id, 0, SHOWN).stream()
                        .map(ImportJobs.Rejected::rejection)
                        .toList());
    }

    /** The newest first, without what they rejected. */
    public Page<ImportView> list(@Nullable String limit, @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        List<ImportJob> found = jobs.list(caller.workspace(), after == null ? null : after.id(), most + 1);
        return Page.of(found, most, last -> new Cursor("", last.id())).map(job -> ImportView.of(job, List.of()));
    }

    /** All that were not taken, in the order of the file. */
    public Page<Rejection> rejected(UUID id, @Nullable String limit, @Nullable String cursor) {
        existing(id);
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        List<ImportJobs.Rejected> found =
                jobs.rejected(caller.workspace(), id, after == null ? 0 : ordinal(after), most + 1);
        return Page.of(found, most, last -> new Cursor(String.valueOf(last.ordinal()), id))
                .map(ImportJobs.Rejected::rejection);
    }

    private static long ordinal(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key());
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("cursor", "is not one that this list handed out");
        }
    }

    /** 202: what it added is taken back; what was there before stays. */
    public Response undo(UUID id) {
        ImportJob job = existing(id);
        QuarkusTransaction.requiringNew().run(() -> jobs.undo(job.workspace(), id));
        worker.wake();
        return Response.accepted(new ImportView.Begun(id, existing(id).status().text()))
                .build();
    }

    private ImportJob existing(UUID id) {
        return jobs.find(caller.workspace(), id).orElseThrow(() -> ProblemException.notFound("import"));
    }
}
