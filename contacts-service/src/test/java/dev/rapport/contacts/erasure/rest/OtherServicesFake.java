package dev.rapport.contacts.erasure.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plays the services that are asked what they hold. */
public final class OtherServicesFake implements QuarkusTestResourceLifecycleManager {
    static volatile boolean away;
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/v1/admin/", OtherServicesFake::answer);
            started.start();
            server = started;
            String url = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "rapport.touchpoint.url",
                    url,
                    "rapport.advisor.url",
                    url,
                    "rapport.erasure.secret",
                    "for-tests-only");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        boolean named = String.valueOf(call.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ");
        byte[] body = "{\"asked\": [{\"path\": \"%s\"}]}".formatted(path).getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(away ? 503 : named ? 200 : 401, body.length);
        try (call) {
            call.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
