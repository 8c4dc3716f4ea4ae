package dev.rapport.docs.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.docs.contract.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages name classes and packages as they are called. */
class NamesTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*[a-z](?:Test|IT|E2E))`");
    private static final Pattern ROOM = Pattern.compile(
            "`((?:contacts|touchpoint|advisor|web|messaging|contracts|formats|report|stack|e2e)(?:\\.\\w+)+)`");
    private static final Pattern EDGE = Pattern.compile("\\b\\w+\\.(?:rest|kafka|store)\\b");

    /** Packages and classes, below the root that all share. */
    private static final Set<String> NAMES = new TreeSet<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> modules = Files.list(Documents.HOME)) {
            for (Path module : modules.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .toList()) {
                for (String sources : List.of("src/main/java/dev/rapport", "src/test/java/dev/rapport")) {
                    addAll(module.resolve(sources));
                }
            }
        }
    }

    static Stream<MarkdownPage> pages() {
        return MarkdownPage.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTestThatIsNamedIsThere(MarkdownPage page) {
        assertThat(page.find(TEST))
                .extracting(match -> match.group(1))
                .allMatch(test -> NAMES.stream().anyMatch(name -> name.endsWith("." + test)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPackageAndClassThatIsNamedWithItsModuleIsThere(MarkdownPage page) {
        assertThat(page.find(ROOM)).extracting(match -> match.group(1)).allMatch(NAMES::contains);
    }

    @Test
    void theDrawingOfTheArchitectureNamesEdgesThatAreThere() {
        List<MatchResult> edges =
                MarkdownPage.of(Documents.HOME.resolve("ARCHITECTURE.md")).find(EDGE);

        assertThat(edges)
                .isNotEmpty()
                .allMatch(edge -> NAMES.stream().anyMatch(name -> ("." + name).endsWith("." + edge.group())));
    }

    private static void addAll(Path sources) throws IOException {
        if (!Files.exists(sources)) {
            return;
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.forEach(found::add);
        }
        found.stream()
                .map(file -> sources.relativize(file).toString())
                .map(name -> name.replaceFirst("\\.java$", "").replace('/', '.'))
                .forEach(NAMES::add);
    }
}
