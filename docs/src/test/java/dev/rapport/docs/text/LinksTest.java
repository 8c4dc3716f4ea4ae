package dev.rapport.docs.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.docs.contract.Documents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {

    static List<MarkdownPage> pages() {
        return MarkdownPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkWithinTheCheckoutLeadsSomewhere(MarkdownPage page) {
        assertThat(page.links()).allMatch(link -> leadsSomewhere(page, link));
    }

    @Test
    void aLinkThatLeadsNowhereIsSeen() {
        MarkdownPage page = MarkdownPage.of(Documents.HOME.resolve("README.md"));

        assertThat(List.of("docs/nowhere.md", "#nowhere", "CONTRIBUTING.md#nowhere"))
                .noneMatch(link -> leadsSomewhere(page, link));
    }

    /** What people look for in an index must be in one. */
    @Test
    void everyPageInDocsIsLinkedToFromAnother() {
        List<Path> linked = pages().stream()
                .flatMap(page -> page.links().stream().map(link -> page.at(link.replaceFirst("#.*", ""))))
                .toList();

        assertThat(pages())
                .extracting(MarkdownPage::file)
                .filteredOn(file -> file.startsWith(Documents.HOME.resolve("docs")))
                .filteredOn(file -> !file.startsWith(Documents.HOME.resolve("docs/decisions")))
                .allMatch(linked::contains);
    }

    private static boolean leadsSomewhere(MarkdownPage page, String link) {
        if (link.matches("https?://.*")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path file = page.at(parts[0]);
        return Files.exists(file)
                && (parts.length == 1 || MarkdownPage.of(file).anchors().contains(parts[1]));
    }
}
