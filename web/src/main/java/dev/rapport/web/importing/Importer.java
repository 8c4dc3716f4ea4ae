package dev.rapport.web.importing;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a service makes of the files that it is handed. A service that takes imports has one bean of it. */
public interface Importer<I> {

    /**
     * Hands out the items of the file, in an order that is the same each time: a job that was interrupted passes over those that
     * it has worked off.
     *
     * @return what the file is
     * @throws CannotRead when the file as a whole says nothing
     */
    String read(ImportJob job, ImportedFile file, Consumer<I> items) throws IOException, CannotRead;

    /** How much of a batch the item takes: a batch ends at a thousand items, or at {@value ImportRun#FULL} of weight. */
    int weight(I item);

    /**
     * Gets ready for a batch, outside any transaction: other services may be asked.
     *
     * @return the effect: it runs in a transaction of the worker role, together with the job's progress. Where it finds that
     *     somebody changed meanwhile what was got ready it throws {@link NotNow}, and the batch is prepared anew
     * @throws NotNow when others cannot answer; the job waits and asks again
     */
    Supplier<Taken> prepare(ImportJob job, List<I> items);

    /**
     * Takes back what a job added. Joins the caller's transaction, of the worker role.
     *
     * @throws NotNow when somebody else changes it at the same time; the job waits and tries again
     */
    void undo(String workspace, List<UUID> added);

    /** The file says nothing, for a reason in a sentence. */
    final class CannotRead extends Exception {
        private static final long serialVersionUID = 1;

        public CannotRead(String reason) {
            super(reason);
        }
    }

    /** Somebody who is needed does not answer, or was at the same thing; that passes. */
    final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotNow(String message) {
            super(message);
        }
    }
}
