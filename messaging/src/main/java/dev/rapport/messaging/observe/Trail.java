package dev.rapport.messaging.observe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work follows from. It travels in headers of records: the trace as {@code traceparent} (W3C Trace Context),
 * the correlation id as {@code correlation-id}.
 *
 * @param trace the span that caused it; the root when there is none
 * @param correlationId what the log lines of one request have in common, in all services; null for work that nobody asked for
 * @param since when it was told; null when nothing was
 */
public record Trail(
        Context trace,
        @Nullable String correlationId,
        @Nullable Instant since) {
    public static final Trail NONE = new Trail(Context.root(), null, null);
    public static final String CORRELATION_ID = "correlation-id";

    private static final TextMapPropagator TRACE_CONTEXT = W3CTraceContextPropagator.getInstance();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    /** What a record follows from. @param since when the record's event was told */
    public static Trail of(Headers headers, @Nullable Instant since) {
        if (headers.lastHeader("traceparent") == null && headers.lastHeader(CORRELATION_ID) == null) {
            return since == null ? NONE : new Trail(Context.root(), null, since);
        }
        Context trace = TRACE_CONTEXT.extract(Context.root(), headers, InRecord.GETTER);
        return new Trail(trace, correlationId(text(headers, CORRELATION_ID)), since);
    }

    /** What an outgoing record's headers say. */
    static Trail of(Map<String, String> headers) {
        Context trace = TRACE_CONTEXT.extract(Context.root(), headers, InMap.GETTER);
        return new Trail(trace, correlationId(headers.get(CORRELATION_ID)), null);
    }

    /** The id, if it is one: whoever calls may have written anything. */
    public static @Nullable String correlationId(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? text : null;
    }

    Trail in(Span span) {
        return new Trail(trace.with(span), correlationId, since);
    }

    /** The trace's id, also where nobody records it; null when there is none. */
    @Nullable
    String traceId() {
        Span span = Span.fromContext(trace);
        return span.getSpanContext().isValid() ? span.getSpanContext().getTraceId() : null;
    }

    /** As a record carries it. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        TRACE_CONTEXT.inject(trace, headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        if (correlationId != null) {
            headers.put(CORRELATION_ID, correlationId);
        }
        return headers;
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private enum InRecord implements TextMapGetter<Headers> {
        GETTER;

        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            return headers == null ? null : text(headers, name);
        }
    }

    private enum InMap implements TextMapGetter<Map<String, String>> {
        GETTER;

        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
