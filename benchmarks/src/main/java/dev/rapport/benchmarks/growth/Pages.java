package dev.rapport.benchmarks.growth;

import dev.rapport.benchmarks.frame.Latencies;
import dev.rapport.benchmarks.frame.Measure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a list page by page, one question after the other. */
final class Pages {
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final String token;

    Pages(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    static Measure measure(String list) {
        return new Measure(list, "ms");
    }

    /** The median of so many pages, after half as many that warm up; after the last page comes the first. */
    double median(String path, int pages) throws IOException, InterruptedException {
        var latencies = new Latencies();
        String next = "";
        for (int page = -pages / 2; page < pages; page++) {
            long start = System.nanoTime();
            String body = get(path + next);
            if (page >= 0) {
                latencies.add(System.nanoTime() - start);
            }
            Matcher cursor = CURSOR.matcher(body);
            next = cursor.find() ? (path.contains("?") ? "&" : "?") + "cursor=" + cursor.group(1) : "";
        }
        return latencies.percentiles().getOrDefault(Latencies.P50, Double.NaN);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
