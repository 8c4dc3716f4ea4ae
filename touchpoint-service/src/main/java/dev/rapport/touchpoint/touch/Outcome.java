package dev.rapport.touchpoint.touch;

/** What became of a touch that somebody told of. */
public sealed interface Outcome<T> {
    record Added<T>(Recorded<T> touch) implements Outcome<T> {}

    /** It was known. Its version moved unless it stood so already. */
    record Updated<T>(Recorded<T> touch) implements Outcome<T> {}

    /** Somebody else changed it at the same time; nothing was written, and asking again helps. */
    record Meanwhile<T>() implements Outcome<T> {}
}
