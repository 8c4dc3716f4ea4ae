package dev.rapport.web.importing;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param fileName as the caller named it: a label and no path
 * @param bytes the size of the file
 * @param member who handed it in
 * @param format what the file turned out to be; null until that is known
 * @param failure why it failed, in a sentence; null unless it did
 * @param read items that were worked off: a job goes on behind them. Each was accepted, known before, or rejected
 * @param added what its items added, of which one may add several
 * @param bytesRead how far the file was read
 */
public record ImportJob(
        String workspace,
        UUID id,
        String fileName,
        long bytes,
        String member,
        Status status,
        @Nullable String format,
        @Nullable String failure,
        long read,
        long accepted,
        long known,
        long rejected,
        long added,
        long bytesRead,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public enum Status {
        RUNNING,
        DONE,
        FAILED,
        /** What it added is being taken back. */
        UNDOING,
        UNDONE;

        /** As it stands in rows and answers. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
