package dev.rapport.e2e.client;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A server of somebody who wants to be told: says 204 to everything, and remembers it. */
public final class Receiver implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    /** @param text the body as it came */
    public record Heard(String id, String timestamp, String signature, String text, JsonNode body, Instant at) {

        public String type() {
            return body.path("type").asText();
        }

        /** The HMAC of Standard Webhooks, worked out here. */
        public boolean isSignedWith(String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] hash = mac.doFinal((id + "." + timestamp + "." + text).getBytes(StandardCharsets.UTF_8));
                return signature.equals("v1," + Base64.getEncoder().encodeToString(hash));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    /** The first of this type, as soon as it comes. */
    public Heard hears(String type) {
        return await(type + " at the receiver")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> heard.stream()
                                .filter(one -> one.type().equals(type))
                                .toList(),
                        all -> !all.isEmpty())
                .getFirst();
    }

    /** All that came until now, in its order. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    private void hear(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        heard.add(new Heard(
                call.getRequestHeaders().getFirst("webhook-id"),
                call.getRequestHeaders().getFirst("webhook-timestamp"),
                call.getRequestHeaders().getFirst("webhook-signature"),
                new String(body, StandardCharsets.UTF_8),
                Json.read(body),
                Instant.now()));
        try (call) {
            call.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
