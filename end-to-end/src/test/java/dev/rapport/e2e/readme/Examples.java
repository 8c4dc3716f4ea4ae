package dev.rapport.e2e.readme;

import static java.util.Map.entry;

import dev.rapport.e2e.stack.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which pages hold examples, and who tries them. */
final class Examples {
    static final Path DOCS = Home.path().resolve("docs");

    /** Pages whose commands take more than typing them, and the test that does it, or what its tests share. */
    static final Map<String, String> ELSEWHERE = Map.of(
            "integrators/kafka.md", "readme/KafkaPageE2E",
            "integrators/topics.md", "readme/KafkaPageE2E",
            "integrators/keys.md", "readme/ReadmeE2E",
            "integrators/webhooks.md", "readme/WebhooksPageE2E",
            "integrators/recipes.md", "recipe/Recipes");

    /** What a command that no test types begins with, and why none does. */
    static final Map<String, String> EXCUSED = Map.ofEntries(
            entry("./mvnw ", "the build, of which these tests are a part"),
            entry("./rapport bench", "takes hours, and is no gate"),
            entry("kubectl ", "takes a cluster; the build renders and checks what it would apply"),
            entry("secret() ", "makes secrets in a cluster"),
            entry("for d in ", "makes secrets in a cluster"),
            entry("./rapport token >/dev/null", "for a cluster; the same without it is typed all over the pages"),
            entry("grype ", "somebody else's program"));

    private Examples() {}

    /** The pages in docs with commands that no other test tries. */
    static Stream<Path> ofNoOtherTest() {
        return pages().stream()
                .filter(page -> page.startsWith(DOCS))
                .filter(page -> !isTriedElsewhere(page))
                .filter(page -> !ReadmeCommands.of(page).isEmpty());
    }

    static boolean isTriedElsewhere(Path page) {
        return page.equals(Home.path().resolve("README.md"))
                || page.startsWith(DOCS)
                        && ELSEWHERE.containsKey(DOCS.relativize(page).toString());
    }

    /** All pages of the checkout. */
    static List<Path> pages() {
        return Stream.of("", "benchmarks", "deploy", "docs", "docs/decisions", "docs/integrators", "docs/operators")
                .map(Home.path()::resolve)
                .flatMap(folder -> in(folder).stream())
                .toList();
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
