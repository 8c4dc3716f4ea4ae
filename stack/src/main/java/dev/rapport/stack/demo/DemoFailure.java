package dev.rapport.stack.demo;

/** A call of a story went wrong, so that it cannot be told to its end. The message is one line. */
public final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DemoFailure(String message) {
        super(message);
    }
}
