package dev.rapport.report;

/** The report cannot be made; the message says what is wrong and what to do. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    Fault(String message) {
        super(message);
    }
}
