package dev.rapport.stack.cli;

import java.nio.file.Path;

/** Paths as a person would type them. */
public final class Shown {
    private Shown() {}

    /** Relative to where the person is, when it lies below. */
    public static String path(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? "./" + here.relativize(path) : path.toString();
    }
}
