package dev.rapport.web.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is answered.
 *
 * @param progress how much of the file was read, from 0 to 1
 * @param rejected the first of those that were not taken; all are in the list beside it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        String status,
        String fileName,
        @Nullable String format,
        @Nullable String reason,
        long bytes,
        double progress,
        long read,
        long accepted,
        long known,
        long added,
        long rejectedCount,
        List<Rejection> rejected,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static ImportView of(ImportJob job, List<Rejection> rejected) {
        boolean ended = job.status() != ImportJob.Status.RUNNING;
        double progress = ended || job.bytes() == 0 ? 1 : Math.floor(1_000.0 * job.bytesRead() / job.bytes()) / 1_000;
        return new ImportView(
                job.id(),
                job.status().text(),
                job.fileName(),
                job.format(),
                job.failure(),
                job.bytes(),
                progress,
                job.read(),
                job.accepted(),
                job.known(),
                job.added(),
                job.rejected(),
                rejected,
                job.createdAt(),
                job.finishedAt());
    }

    /** @param status running, or undoing */
    public record Begun(UUID id, String status) {}
}
