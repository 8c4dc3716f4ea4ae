package dev.rapport.messaging.observe;

import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What log lines say beside their message: whose work it is, and what it belongs to. */
public final class LogFields {
    public static final String WORKSPACE = "workspace";
    public static final String CORRELATION_ID = "correlationId";
    static final String TRACE_ID = "traceId";

    private LogFields() {}

    /** Lines that are logged meanwhile have these fields. @param workspace null when it is nobody's */
    static void during(@Nullable String workspace, Trail trail, Runnable logging) {
        Map<String, @Nullable Object> before = new HashMap<>();
        set(before, WORKSPACE, workspace);
        set(before, CORRELATION_ID, trail.correlationId());
        set(before, TRACE_ID, trail.traceId());
        try {
            logging.run();
        } finally {
            before.forEach(LogFields::put);
        }
    }

    private static void set(Map<String, @Nullable Object> before, String field, @Nullable String value) {
        before.put(field, MDC.get(field));
        put(field, value);
    }

    private static void put(String field, @Nullable Object value) {
        if (value == null) {
            MDC.remove(field);
        } else {
            MDC.put(field, value);
        }
    }
}
