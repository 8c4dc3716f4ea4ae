package dev.rapport.advisor.evaluate;

import java.nio.file.Path;

/** A file, or a line of it, cannot be used. The message names the place, what is wrong with it and what to do. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Fault(String message) {
        super(message);
    }

    public static Fault in(Path file, String problem) {
        return new Fault(file + ": " + problem);
    }

    /** @param line counted from 1 */
    public static Fault at(Path file, long line, String problem) {
        return new Fault(file + ":" + line + ": " + problem);
    }
}
