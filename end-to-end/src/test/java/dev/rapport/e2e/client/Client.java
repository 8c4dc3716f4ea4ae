package dev.rapport.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Calls the services with one token.
 *
 * @param token empty: none is sent
 * @param patience how long an answer is waited for
 */
public record Client(Stack stack, String token, Duration patience) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    /** A large call takes its time on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** One that waits as long as a large call may take. */
    public Client(Stack stack, String token) {
        this(stack, token, PATIENCE);
    }

    /** Whatever the answer is. @throws UncheckedIOException when there is none */
    public Answer send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stack.at(call.service()) + call.path()))
                .timeout(patience)
                .method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        call.headers().forEach(request::header);
        try {
            return Answer.of(call, HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(call + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + call, e);
        }
    }

    /** What is there. @throws AssertionError when it is not */
    public JsonNode get(Service service, String path) {
        return send(Call.get(service, path)).expect(200);
    }

    /** What was made. @throws AssertionError when it was not */
    public JsonNode create(Service service, String path, JsonNode body) {
        return send(Call.post(service, path, body)).expect(201);
    }
}
