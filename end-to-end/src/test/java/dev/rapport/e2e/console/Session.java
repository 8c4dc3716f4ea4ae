package dev.rapport.e2e.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that is signed in, without its window. */
record Session(String console, String cookie) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"formToken\" value=\"([0-9a-f]+)\"");
    private static final String BOUNDARY = "part-of-a-form";

    /** By a link for this member, in this role. */
    static Session of(Team team, String role, String member) {
        String link = team.client(role, member)
                .send(Call.post(Service.ADVISOR, "/v1/sign-ins", Json.object()))
                .expect(201)
                .path("path")
                .asText();
        String console = team.stack().at(Service.ADVISOR).toString();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(console + "/sign-in"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("code=" + link.substring(link.indexOf('=') + 1))));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new Session(console, cookie.substring(0, cookie.indexOf(';')));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form as a page of this session would. */
    HttpResponse<String> send(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("", "formToken=" + formToken(), ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, String content) {
        StringBuilder form = new StringBuilder();
        part(form, "name=\"formToken\"", formToken());
        fields.forEach((name, value) -> part(form, "name=\"" + name + "\"", value));
        part(form, "name=\"file\"; filename=\"" + fileName + "\"", content);
        form.append("--").append(BOUNDARY).append("--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form.toString())));
    }

    private static void part(StringBuilder form, String says, String content) {
        form.append("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BOUNDARY, says, content));
    }

    private String formToken() {
        Matcher token = FORM_TOKEN.matcher(get("/").body());
        if (!token.find()) {
            throw new AssertionError("no form on the page");
        }
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(console + path))
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
