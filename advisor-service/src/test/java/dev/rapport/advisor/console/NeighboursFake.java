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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plays the two other services to whoever shows a member's token: it takes touches, keys and files, but for what has {@code busy}
 * in it (503) or {@code impossible} (422). What it was told in a workspace it tells at {@code /told/<workspace>}. A file is read
 * in the time of a few looks at it, and two of its lines are rejected.
 */
public final class NeighboursFake implements QuarkusTestResourceLifecycleManager {
    private static final Pattern TOKEN =
            Pattern.compile("Bearer rsm_[0-9]+_([a-z0-9-]+)_(member|admin)_([0-9a-f]+)_[0-9a-f]{64}");

    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    /** By workspace. */
    private final Map<String, List<Map<String, Object>>> told = new ConcurrentHashMap<>();

    private final Map<String, List<Map<String, Object>>> keys = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> jobs = new ConcurrentHashMap<>();

    private final Set<String> settled = ConcurrentHashMap.newKeySet();

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
            String[] path = call.getRequestURI().getPath().split("/");
            switch (path[2]) {
                case "keys" -> key(call, token.group(1), path, body);
                case "contact-imports", "touchpoint-imports" -> file(call, token.group(1) + path[2], path, body);
                case "admin" -> letter(call, path);
                default -> touch(call, token, EventCodec.JSON.readTree(body));
            }
        }
    }

    private void key(HttpExchange call, String workspace, String[] path, String body) throws IOException {
        List<Map<String, Object>> all = keys.computeIfAbsent(workspace, any -> new CopyOnWriteArrayList<>());
        switch (call.getRequestMethod()) {
            case "GET" -> say(call, 200, Map.of("items", all.reversed()));
            case "DELETE" -> {
                all.stream()
                        .filter(one -> String.valueOf(one.get("id")).equals(path[3]))
                        .forEach(one -> one.put("revokedAt", Instant.now()));
                say(call, 204, Map.of());
            }
            default -> {
                JsonNode wanted = EventCodec.JSON.readTree(body);
                Map<String, Object> key = new ConcurrentHashMap<>(Map.of(
                        "id", UUID.randomUUID(),
                        "name", wanted.get("name").asText(),
                        "role", wanted.get("role").asText(),
                        "issuedBy", "ana",
                        "issuedAt", Instant.now()));
                if (wanted.has("expiresAt")) {
                    key.put("expiresAt", wanted.get("expiresAt").asText());
                }
                all.add(key);
                Map<String, Object> shown = new LinkedHashMap<>(key);
                shown.put("key", "rk_shown_once");
                say(call, 201, shown);
            }
        }
    }

    private void file(HttpExchange call, String door, String[] path, String body) throws IOException {
        List<Map<String, Object>> all = jobs.computeIfAbsent(door, any -> new CopyOnWriteArrayList<>());
        if (call.getRequestMethod().equals("POST")) {
            Matcher name = FILE_NAME.matcher(body);
            Map<String, Object> job = new ConcurrentHashMap<>(Map.of(
                    "id",
                    UUID.randomUUID(),
                    "status",
                    "running",
                    "fileName",
                    name.find() ? name.group(1) : "",
                    "progress",
                    0.5,
                    "read",
                    4,
                    "accepted",
                    2,
                    "known",
                    1,
                    "added",
                    1,
                    "rejectedCount",
                    2,
                    "createdAt",
                    Instant.now()));
            all.add(job);
            say(call, 202, job);
        } else if (path.length == 3) {
            say(call, 200, Map.of("items", all.reversed()));
            all.forEach(job -> job.put("status", "done"));
        } else if (path.length == 5) {
            say(
                    call,
                    200,
                    Map.of(
                            "items",
                            List.of(
                                    Map.of("part", "", "line", 3, "reason", "There is no address in it."),
                                    Map.of("part", "", "line", 7, "reason", "It has no end."))));
        } else {
            Map<String, Object> job = all.stream()
                    .filter(one -> String.valueOf(one.get("id")).equals(path[3]))
                    .findFirst()
                    .orElse(Map.of("code", "not_found", "detail", "There is no such import."));
            if (call.getRequestMethod().equals("DELETE")) {
                job.put("status", "undone");
            }
            say(call, job.containsKey("code") ? 404 : 200, job);
        }
    }

    /** It has no letters, but for those that are asked for by an id: each is listed until it is replayed. */
    private void letter(HttpExchange call, String[] path) throws IOException {
        if (path.length == 5) {
            say(call, 200, Map.of("items", List.of()));
            return;
        }
        if (call.getRequestMethod().equals("POST")) {
            settled.add(path[5]);
        }
        Map<String, Object> letter = new LinkedHashMap<>(Map.of(
                "id",
                path[5],
                "state",
                settled.contains(path[5]) ? "replayed" : "listed",
                "reason",
                "It is of a type that nobody knows.",
                "consumer",
                path[3] + "-reader",
                "topic",
                "rapport.connections",
                "partition",
                3,
                "offset",
                17,
                "writtenAt",
                Instant.now(),
                "putAsideAt",
                Instant.now(),
                "bytes",
                11));
        letter.put("payload", "<b>hello</b>");
        say(call, 200, letter);
    }

    private void touch(HttpExchange call, Matcher token, JsonNode touch) throws IOException {
        List<Map<String, Object>> all = told.computeIfAbsent(token.group(1), any -> new CopyOnWriteArrayList<>());
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("path", call.getRequestURI().getPath());
        one.put("once", call.getRequestHeaders().getFirst("Idempotency-Key"));
        one.put("role", token.group(2));
        one.put("body", touch);
        all.add(one);
        UUID contact = UUID.fromString(touch.findValue("id").asText());
        say(call, 201, Map.of("id", contact, "version", 1, "contacts", List.of(Map.of("id", contact, "sequence", 2))));
    }

    private static void say(HttpExchange call, int status, Object body) throws IOException {
        byte[] bytes = EventCodec.write(body);
        call.getResponseHeaders().add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        call.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        try (call) {
            if (status != 204) {
                call.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
