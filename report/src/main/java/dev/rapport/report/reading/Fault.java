package dev.rapport.report.reading;

/** The report cannot be made; the message says what is wrong and what to do. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Fault(String message) {
        super(message);
    }
}
