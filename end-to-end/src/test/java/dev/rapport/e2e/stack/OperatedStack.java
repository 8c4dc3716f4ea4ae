package dev.rapport.e2e.stack;

import dev.rapport.e2e.client.Stack;
import dev.rapport.stack.local.Service;

/** A running Rapport, as those who run it see it. JUnit closes it after the last test. */
public interface OperatedStack extends Stack, AutoCloseable {

    /** @param signal TERM, STOP or CONT */
    void signal(Service service, String signal);

    /** Waits until the service has ended, and gives its exit code. */
    int awaitEnd(Service service);

    /** Starts a service that has ended, and waits until it is ready. */
    void restart(Service service);

    @Override
    void close();
}
