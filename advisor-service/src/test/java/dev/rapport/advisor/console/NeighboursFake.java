package dev.rapport.advisor.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rapport.messaging.EventCodec;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plays the two other services to whoever shows a member's token: it takes touches, but for a text with {@code busy} in it (503)
 * or {@code impossible} (422). What it was told in a workspace it tells at {@code /told/<workspace>}.
 */
public final class NeighboursFake implements QuarkusTestResourceLifecycleManager {
    private static final Pattern TOKEN =
            Pattern.compile("Bearer rsm_[0-9]+_([a-z0-9-]+)_(member|admin)_([0-9a-f]+)_[0-9a-f]{64}");

    /** By workspace. */
    private final Map<String, List<Map<String, Object>>> told = new ConcurrentHashMap<>();

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/told/", call -> {
                String path = call.getRequestURI().getPath();
                say(call, 200, told.getOrDefault(path.substring("/told/".length()), List.of()));
            });
            started.createContext("/v1/", this::answer);
            started.start();
            server = started;
            String address = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "rapport.contacts.url", address,
                    "rapport.touchpoint.url", address,
                    "rapport.service.secret", "for-tests-only");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange call) throws IOException {
        Matcher token = TOKEN.matcher(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
        if (!token.matches()) {
            say(call, 401, Map.of("code", "unauthenticated"));
            return;
        }
        String body = new String(call.getRequestBody().readAllBytes(), UTF_8);
        if (body.contains("busy")) {
            say(call, 503, Map.of("code", "unavailable"));
        } else if (body.contains("impossible")) {
            say(call, 422, Map.of("code", "impossible", "detail", "That cannot have been."));
        } else {
            JsonNode touch = EventCodec.JSON.readTree(body);
            List<Map<String, Object>> all = told.computeIfAbsent(token.group(1), any -> new CopyOnWriteArrayList<>());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", call.getRequestURI().getPath());
            one.put("once", call.getRequestHeaders().getFirst("Idempotency-Key"));
            one.put("role", token.group(2));
            one.put("body", touch);
            all.add(one);
            UUID contact = UUID.fromString(touch.findValue("id").asText());
            say(
                    call,
                    201,
                    Map.of("id", contact, "version", 1, "contacts", List.of(Map.of("id", contact, "sequence", 2))));
        }
    }

    private static void say(HttpExchange call, int status, Object body) throws IOException {
        byte[] bytes = EventCodec.write(body);
        call.getResponseHeaders().add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        call.sendResponseHeaders(status, bytes.length);
        try (call) {
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
