package dev.rapport.e2e.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.stack.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No example in a page goes untried. A block says by its language who tries it: {@code console} is typed by a test, {@code json} is held
 * against an answer or made of the contract, {@code java} is a line of a test, and of {@code http} the calls are looked up in
 * what the services say of themselves. The others are drawings, and hold no command.
 */
class EveryExampleTest {
    private static final Set<String> TRIED = Set.of("console", "json", "java", "http");
    private static final Set<String> DRAWN = Set.of("text", "mermaid", "");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ *(?:\\$ |curl |[./]*mvnw |[./]*rapport )");
    private static final Pattern FILE = Pattern.compile("\\b(?:deploy|docs)/[\\w./-]+");

    static List<Path> pages() {
        return Examples.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockSaysWhatItIs(Path page) {
        assertThat(Block.of(page))
                .allMatch(block -> TRIED.contains(block.language())
                        || DRAWN.contains(block.language())
                                && !COMMAND.matcher(block.text()).find());
    }

    @Test
    void aCommandOutsideOfDocsIsTriedOrHasAnExcuse() {
        List<String> untried = Examples.pages().stream()
                .filter(page -> !page.startsWith(Examples.DOCS) && !Examples.isTriedElsewhere(page))
                .flatMap(page -> ReadmeCommands.of(page).stream())
                .toList();

        assertThat(untried)
                .isNotEmpty()
                .allMatch(command -> Examples.EXCUSED.keySet().stream().anyMatch(command::startsWith));
        assertThat(Examples.EXCUSED.keySet())
                .allMatch(excuse -> untried.stream().anyMatch(command -> command.startsWith(excuse)));
    }

    @Test
    void whoTriesAPageOfItsOwnIsThere() {
        assertThat(Examples.ELSEWHERE).allSatisfy((page, test) -> {
            assertThat(Examples.DOCS.resolve(page)).exists();
            assertThat(source(test)).contains(Path.of(page).getFileName().toString());
        });
    }

    @Test
    void whatSuchACommandPointsAtIsThere() {
        List<String> files = Examples.pages().stream()
                .flatMap(page -> ReadmeCommands.of(page).stream())
                .flatMap(command -> FILE.matcher(command).results())
                .map(MatchResult::group)
                .toList();

        assertThat(files).isNotEmpty().allMatch(file -> Files.exists(Home.path().resolve(file)));
    }

    @Test
    void whatIsShownInJavaIsALineOfATest() {
        String tests = source("readme/WebhooksPageE2E");

        assertThat(Examples.pages().stream().flatMap(page -> Block.of(page).stream()))
                .filteredOn(block -> block.language().equals("java"))
                .isNotEmpty()
                .allMatch(block -> tests.contains(block.text().strip()));
    }

    @Test
    void jsonStandsWhereItIsHeldAgainstSomething() {
        List<Path> unheld = Examples.pages().stream()
                .filter(page -> Block.of(page).stream()
                        .anyMatch(block -> block.language().equals("json")))
                .filter(page -> Examples.ofNoOtherTest().noneMatch(page::equals))
                .toList();

        // Made of the contract; put as a policy; what a webhook's receiver hears.
        assertThat(unheld)
                .containsExactlyInAnyOrder(
                        Examples.DOCS.resolve("integrators/events.md"),
                        Examples.DOCS.resolve("integrators/findings.md"),
                        Examples.DOCS.resolve("integrators/webhooks.md"));
    }

    /** @param test with its room */
    private static String source(String test) {
        try {
            return Files.readString(Home.path()
                    .resolve("end-to-end/src/test/java/dev/rapport/e2e")
                    .resolve(test + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
