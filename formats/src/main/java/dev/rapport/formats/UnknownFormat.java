package dev.rapport.formats;

/** The file as a whole cannot be read; the message says why, and what was expected. */
public final class UnknownFormat extends Exception {
    private static final long serialVersionUID = 1;

    public UnknownFormat(String message) {
        super(message);
    }
}
