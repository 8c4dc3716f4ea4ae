package dev.rapport.messaging.past;

/** Counts what was read, and says now and then how much it is. */
final class Meter {
    private static final int AT_ONCE = 500;
    private static final int PASSED_AT_ONCE = 10_000;

    private final Progress progress;
    private final long total;
    private long done;
    private long told;

    Meter(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** One more was read. Whether that is enough for now. @param batch how many of them wait to be taken in */
    boolean pausesAfterOneMore(int batch) {
        done++;
        return batch >= AT_ONCE || done - told >= PASSED_AT_ONCE;
    }

    boolean goesOn() {
        told = done;
        return progress.at(done, total);
    }
}
