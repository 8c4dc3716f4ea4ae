package dev.rapport.stack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.stack.local.Addresses;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Calls a deployment as a client of it would. */
public final class Api implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Addresses target;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param token says in whose name the calls are made */
    public Api(Addresses target, String token) {
        this.target = target;
        this.token = token;
    }

    /** @param call that was answered; @param body of the answer; a missing node when there was none */
    public record Answer(String call, int status, JsonNode body) {

        /** @throws DemoFailure unless the status is 2xx */
        public JsonNode ok() {
            if (status / 100 != 2) {
                throw new DemoFailure("%s was answered with %d: %s".formatted(call, status, body));
            }
            return body;
        }
    }

    public Answer get(Service service, String path) {
        return send(request(service, path).GET());
    }

    public Answer post(Service service, String path, Map<String, ?> body) {
        return send(service, path, "POST", body);
    }

    public Answer put(Service service, String path, Map<String, ?> body) {
        return send(service, path, "PUT", body);
    }

    public Answer patch(Service service, String path, Map<String, ?> body) {
        return send(service, path, "PATCH", body);
    }

    @Override
    public void close() {
        client.close();
    }

    private Answer send(Service service, String path, String method, Map<String, ?> body) {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=10")
                .method(method, BodyPublishers.ofString(text(body))));
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(target.of(service, path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String call = request.method() + " " + request.uri();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(call, response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new DemoFailure(call + " was not answered: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted.");
        }
    }

    private static String text(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
