package dev.rapport.benchmarks.growth;

import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Comparison.Outcome;
import dev.rapport.benchmarks.frame.Measure;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import dev.rapport.benchmarks.http.Caller;
import dev.rapport.benchmarks.process.Program;
import dev.rapport.stack.files.Folders;
import dev.rapport.stack.local.LocalStack;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.local.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is asked of contacts-service and touchpoint-service when there is much: searches among many contacts, and a long timeline. */
final class GrownStack {
    private static final String WORKSPACE = "bench";
    private static final List<String> SEARCHES =
            List.of("", "?query=lima_47", "?query=Tanaka", "?query=nobody", "?tag=speaker", "?engaged=never");
    private static final List<String> TIMELINES = List.of("", "?limit=200", "?query=row", "?query=nobody", "?by=them");

    private final LocalStack stack;
    private final Ports ports;
    private final String password;
    private final Options options;

    private GrownStack(LocalStack stack, Ports ports, String password, Options options) {
        this.stack = stack;
        this.ports = ports;
        this.password = password;
        this.options = options;
    }

    static void measure(List<Integer> sizes, Options options, Progress progress) throws Exception {
        Path folder = Files.createTempDirectory("rapport-benchmark-");
        Ports ports = Ports.moved(Ports.freeOffset());
        progress.says("growth: starts a stack");
        try (var stack = LocalStack.start(new Settings(
                options.home(), folder.resolve("data"), folder.resolve("keys"), ports, true, Program.OPTIONS))) {
            String password =
                    Files.readString(folder.resolve("data/database-password")).strip();
            var grown = new GrownStack(stack, ports, password, options);
            progress.says("growth: timelines");
            progress.measured(grown.timelines(options.shortened() ? 10_000 : 100_000));
            progress.measured(grown.searches(sizes, progress));
        } finally {
            Folders.delete(folder);
        }
    }

    private Outcome searches(List<Integer> sizes, Progress progress) throws Exception {
        Map<String, Map<Measure, List<Double>>> all = GrowthBenchmark.largestFirst(sizes);
        var pages = new Pages(stack.address(Service.CONTACTS), token());
        int there = 0;
        try (Connection database = database(Service.CONTACTS)) {
            for (int size : sizes) {
                progress.says("growth: %,d contacts, searches".formatted(size));
                GrownContacts.add(database, WORKSPACE, there, size);
                there = size;
                all.put(GrowthBenchmark.contacts(size), pages.medians("/v1/contacts", SEARCHES, pages()));
            }
        }
        return Comparison.outcome("growth: lists and searches of contacts, median of a page of 50", all, List.of());
    }

    private Outcome timelines(int many) throws Exception {
        Map<String, Map<Measure, List<Double>>> all = new LinkedHashMap<>();
        var pages = new Pages(stack.address(Service.TOUCHPOINT), token());
        try (Connection database = database(Service.TOUCHPOINT);
                Caller contacts = caller(Service.CONTACTS);
                Caller touchpoint = caller(Service.TOUCHPOINT)) {
            for (int touches : List.of(many, 100)) {
                UUID contact = LongTimeline.of(touches, database, contacts, touchpoint);
                all.put(
                        "%,d touches".formatted(touches),
                        pages.medians("/v1/timelines/" + contact, TIMELINES, pages()));
            }
        }
        return Comparison.outcome("growth: timeline of a contact, median of a page", all, List.of());
    }

    private int pages() {
        return options.shortened() ? 10 : 100;
    }

    private Connection database(Service service) throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), service.title()), "postgres", password);
    }

    private Caller caller(Service service) {
        return new Caller(stack.address(service), 1, Map.of("authorization", "Bearer " + token()));
    }

    private String token() {
        return stack.token(WORKSPACE, "member", "bench");
    }
}
