package dev.rapport.benchmarks.growth;

import dev.rapport.benchmarks.frame.Latencies;
import dev.rapport.benchmarks.frame.Measure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The median of so many pages of each list, once as many of all of them have warmed up the service. */
    Map<Measure, List<Double>> medians(String path, List<String> lists, int pages)
            throws IOException, InterruptedException {
        Map<Measure, List<Double>> medians = new LinkedHashMap<>();
        for (boolean counts : List.of(false, true)) {
            for (String list : lists) {
                double median = median(path + list, pages);
                if (counts) {
                    medians.put(new Measure(list.isEmpty() ? "a page" : list.substring(1), "ms"), List.of(median));
                }
            }
        }
        return medians;
    }

    /** After the last page comes the first. */
    private double median(String path, int pages) throws IOException, InterruptedException {
        var latencies = new Latencies();
        String next = "";
        for (int page = 0; page < pages; page++) {
            long start = System.nanoTime();
            String body = get(path + next);
            latencies.add(System.nanoTime() - start);
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
