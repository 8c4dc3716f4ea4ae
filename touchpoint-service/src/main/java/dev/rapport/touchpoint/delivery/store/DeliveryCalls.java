package dev.rapport.touchpoint.delivery.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Calls the loop that sends deliveries: there is something to do. */
@Singleton
public class DeliveryCalls {
    private final Semaphore calls = new Semaphore(0);

    void call() {
        calls.release();
    }

    /** Until somebody calls, or the time is up. */
    void await(Duration atMost) throws InterruptedException {
        if (calls.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
