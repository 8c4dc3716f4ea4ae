package dev.rapport.benchmarks.frame;

/** Tells whoever waits what goes on. */
@FunctionalInterface
public interface Progress {
    void says(String line);
}
