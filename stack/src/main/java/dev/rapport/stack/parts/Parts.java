package dev.rapport.stack.parts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a stack that were started. Several may start side by side. Closing may come at any moment and from another thread: it
 * waits for what is just starting, lets nothing further start, and closes first what was there last.
 */
public final class Parts implements AutoCloseable {
    private final Deque<Part> started = new ArrayDeque<>();
    private int starting;
    private boolean closed;

    private record Part(AutoCloseable closeable, Runnable before) {}

    /**
     * @param before is called before the part is closed
     * @throws CancellationException after the close
     */
    public <T extends AutoCloseable> T start(Supplier<T> part, Runnable before) {
        begin();
        @Nullable T running = null;
        try {
            running = part.get();
            return running;
        } finally {
            end(running == null ? null : new Part(running, before));
        }
    }

    private synchronized void begin() {
        if (closed) {
            throw new CancellationException("Stopped while starting.");
        }
        starting++;
    }

    /** @param part null when it could not be started */
    private synchronized void end(@Nullable Part part) {
        starting--;
        if (part != null) {
            started.push(part);
        }
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        awaitStarting();
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

    private void awaitStarting() {
        boolean interrupted = false;
        while (starting > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
