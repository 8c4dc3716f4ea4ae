package dev.rapport.touchpoint.webhook.rest;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rapport.messaging.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody else's server, on this machine. The service may call it by the name localhost. */
final class Receiver implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();

    /** @param body as it came */
    record Heard(String path, String id, String timestamp, String signature, String body, Instant at) {

        JsonNode json() {
            try {
                return EventCodec.JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String type() {
            return json().path("type").asText();
        }

        /** As Standard Webhooks has it, worked out here. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] hash = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return signature.equals("v1," + Base64.getEncoder().encodeToString(hash));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    /** @param codes what it answers next, in turn; after that 204. 0 is no answer at all. */
    Receiver answering(Integer... codes) {
        answers.addAll(List.of(codes));
        return this;
    }

    String url() {
        return "http://localhost:" + port() + "/hook";
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Heard> heard() {
        return heard;
    }

    List<Heard> awaiting(Predicate<List<Heard>> enough) {
        return await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> heard, enough);
    }

    private void hear(HttpExchange call) throws IOException {
        heard.add(new Heard(
                call.getRequestURI().toString(),
                call.getRequestHeaders().getFirst("webhook-id"),
                call.getRequestHeaders().getFirst("webhook-timestamp"),
                call.getRequestHeaders().getFirst("webhook-signature"),
                new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                Instant.now()));
        Integer next = answers.poll();
        int code = next == null ? 204 : next;
        if (code == 0) {
            return;
        }
        if (code == 302) {
            call.getResponseHeaders().add("Location", "/elsewhere");
        }
        try (call) {
            call.sendResponseHeaders(code, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
