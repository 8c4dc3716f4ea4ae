package dev.rapport.stack.cli;

/** The command cannot be understood. The message is one line that says why. */
public final class UsageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageFailure(String message) {
        super(message);
    }
}
