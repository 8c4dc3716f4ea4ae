package dev.rapport.e2e.team;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A file that was handed in, and its job. */
public record Upload(Client client, Service service, String path) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BOUNDARY = "rapport-end-to-end";
    private static final Set<String> ENDED = Set.of("done", "failed", "undone");

    /** A file of touches. */
    public static Upload of(Client client, String text) {
        return of(client, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of touches. */
    public static Upload of(Client client, byte[] bytes) {
        return of(client, Service.TOUCHPOINT, BodyPublishers.ofByteArray(bytes));
    }

    /** A file of people. */
    public static Upload ofPeople(Client client, byte[] bytes) {
        return of(client, Service.CONTACTS, BodyPublishers.ofByteArray(bytes));
    }

    /** A file of touches. */
    public static Upload of(Client client, Path file) {
        try {
            return of(client, Service.TOUCHPOINT, BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Upload of(Client client, Service service, BodyPublisher file) {
        String jobs = service == Service.CONTACTS ? "/v1/contact-imports" : "/v1/touchpoint-imports";
        BodyPublisher form = BodyPublishers.concat(
                BodyPublishers.ofString(
                        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"export\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n"),
                file,
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(client.stack().at(service) + jobs))
                .header("Authorization", "Bearer " + client.token())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(form)
                .build();
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
            JsonNode job = Json.read(answer.body());
            if (answer.statusCode() != 202) {
                throw new AssertionError("an upload was answered with " + answer.statusCode() + ": " + job);
            }
            return new Upload(client, service, jobs + "/" + job.path("id").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode job() {
        return client.get(service, path);
    }

    /** The job once it has ended. */
    public JsonNode ended(Duration patience) {
        return await("the import")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .until(this::job, job -> ENDED.contains(job.path("status").asText()));
    }

    public JsonNode undone() {
        client.send(new Call("DELETE", service, path, null, Map.of())).expect(202);
        return ended(Duration.ofSeconds(30));
    }
}
