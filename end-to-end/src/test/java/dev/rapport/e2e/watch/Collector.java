package dev.rapport.e2e.watch;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes spans by OTLP over HTTP, and keeps them. */
public final class Collector implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    public Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** What tells a service to send its spans here, soon after they end. */
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED",
                "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "200ms");
    }

    /** The spans of a trace in the order in which they began, as soon as they are as they should be. */
    public List<Span> trace(String id, Predicate<List<Span>> asItShouldBe) {
        return await("trace " + id)
                .atMost(SOON)
                .until(
                        () -> spans.stream()
                                .filter(span -> span.trace().equals(id))
                                .sorted(Comparator.comparing(Span::start))
                                .toList(),
                        asItShouldBe);
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            ExportTraceServiceRequest.parseFrom(call.getRequestBody())
                    .getResourceSpansList()
                    .forEach(this::add);
            call.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            call.sendResponseHeaders(200, -1);
        }
    }

    private void add(ResourceSpans told) {
        String service = text(told.getResource().getAttributesList()).getOrDefault("service.name", "");
        told.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Span(
                        service,
                        span.getName(),
                        span.getKind().name().replace("SPAN_KIND_", ""),
                        hex(span.getTraceId().toByteArray()),
                        hex(span.getSpanId().toByteArray()),
                        hex(span.getParentSpanId().toByteArray()),
                        text(span.getAttributesList()),
                        span.getStartTimeUnixNano(),
                        span.getEndTimeUnixNano()))
                .forEach(spans::add);
    }

    private static Map<String, String> text(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(KeyValue::getKey, one -> text(one.getValue()), (first, second) -> second));
    }

    private static String text(AnyValue value) {
        return value.hasStringValue()
                ? value.getStringValue()
                : String.valueOf(value).strip();
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
