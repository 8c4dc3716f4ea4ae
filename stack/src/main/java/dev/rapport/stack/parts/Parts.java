package dev.rapport.stack.parts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * The parts of a stack that were started, in order. Closing may come at any moment and from another thread: it waits
 * for a part that is just starting, lets no further one start, and closes the last one first.
 */
public final class Parts implements AutoCloseable {
    private final Deque<Part> started = new ArrayDeque<>();
    private boolean closed;

    private record Part(AutoCloseable closeable, Runnable before) {}

    /**
     * @param before is called before the part is closed
     * @throws CancellationException after the close
     */
    public synchronized <T extends AutoCloseable> T start(Supplier<T> part, Runnable before) {
        if (closed) {
            throw new CancellationException("Stopped while starting.");
        }
        T running = part.get();
        started.push(new Part(running, before));
        return running;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            Part part = started.pop();
            part.before().run();
            try {
                part.closeable().close();
            } catch (Exception e) {
                throw new IllegalStateException("could not be closed: " + part.closeable(), e);
            }
        }
    }
}
