package dev.rapport.messaging.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An event on its way from the outbox to its topic, as its trace shows it: from when it is sent until it is acknowledged. */
public final class Sending {
    private final Span span;
    private final Map<String, String> headers;

    private Sending(Span span, Map<String, String> headers) {
        this.span = span;
        this.headers = headers;
    }

    /** @param headers as the outbox keeps them; an event that belongs to no trace begins none */
    public static Sending begin(Tracer tracer, String topic, UUID id, Map<String, String> headers) {
        if (!headers.containsKey("traceparent")) {
            return new Sending(Span.getInvalid(), headers);
        }
        Trail trail = Trail.of(headers);
        Span span = tracer.spanBuilder("send " + topic)
                .setParent(trail.trace())
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.message.id", id.toString())
                .startSpan();
        Map<String, String> onward = new LinkedHashMap<>(headers);
        onward.putAll(trail.in(span).headers());
        return new Sending(span, onward);
    }

    /** Those of the record: whoever reads it goes on from here. */
    public Map<String, String> headers() {
        return headers;
    }

    public void acknowledged() {
        span.end();
    }

    /** It will be sent once more. */
    public void failed() {
        span.setStatus(StatusCode.ERROR);
        span.end();
    }
}
