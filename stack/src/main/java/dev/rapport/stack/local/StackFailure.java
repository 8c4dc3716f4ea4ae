package dev.rapport.stack.local;

/** The stack cannot start or go on. The message is one line for the person at the terminal: what is wrong, and the next step. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
