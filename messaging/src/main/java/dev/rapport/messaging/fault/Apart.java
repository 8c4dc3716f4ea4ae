package dev.rapport.messaging.fault;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Does what is due of many, so that one of which it cannot be done holds up no other. */
public final class Apart {
    private static final Logger LOG = Logger.getLogger(Apart.class);

    private Apart() {}

    /**
     * All at once; when that fails, one after the other. Whatever fails alone stays due, and is told of in the log.
     *
     * @param work in a transaction of its own
     * @throws RuntimeException a fault that passes: then it is tried again at another time
     */
    public static <T> void each(SortedSet<T> due, Consumer<SortedSet<T>> work) {
        try {
            work.accept(due);
        } catch (RuntimeException e) {
            if (PassingFault.in(e)) {
                throw e;
            }
            due.forEach(one -> alone(one, work));
        }
    }

    private static <T> void alone(T one, Consumer<SortedSet<T>> work) {
        try {
            work.accept(new TreeSet<>(List.of(one)));
        } catch (RuntimeException e) {
            if (PassingFault.in(e)) {
                throw e;
            }
            LOG.errorf(e, "what is due of %s cannot be done", one);
        }
    }
}
