package dev.rapport.stack.parts;

import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The parts of a stack that were started. Several may start side by side. Closing may come at any moment and from another thread: it
 * waits for what is just starting, lets nothing further start, and closes first what was there last.
 */
public final class Parts implements AutoCloseable {
    private final Deque<Part> started = new ConcurrentLinkedDeque<>();
    /** Shared by all that start, and nobody else's while they are closed. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private boolean closed;

    private record Part(AutoCloseable closeable, Runnable before) {}

    /**
     * @param before is called before the part is closed
     * @throws CancellationException after the close
     */
    public <T extends AutoCloseable> T start(Supplier<T> part, Runnable before) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new CancellationException("Stopped while starting.");
            }
            T running = part.get();
            started.push(new Part(running, before));
            return running;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            while (!started.isEmpty()) {
                close(started.pop());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static void close(Part part) {
        part.before().run();
        try {
            part.closeable().close();
        } catch (Exception e) {
            throw new IllegalStateException("could not be closed: " + part.closeable(), e);
        }
    }
}
