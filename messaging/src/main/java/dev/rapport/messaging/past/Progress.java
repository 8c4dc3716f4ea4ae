package dev.rapport.messaging.past;

/** Is told how far the reading is. */
@FunctionalInterface
public interface Progress {
    /** @return false to stop */
    boolean at(long done, long total);
}
