package dev.rapport.docs.text;

import dev.rapport.docs.contract.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page that people read in the checkout. */
record MarkdownPage(Path file, String text) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static List<MarkdownPage> all() {
        return Stream.of("", "benchmarks", "deploy", "docs", "docs/decisions", "docs/integrators", "docs/operators")
                .map(Documents.HOME::resolve)
                .flatMap(folder -> in(folder).stream())
                .toList();
    }

    static MarkdownPage of(Path file) {
        return new MarkdownPage(file, Documents.text(file));
    }

    /** Where its links lead; those of examples are none. */
    List<String> links() {
        return LINK.matcher(prose()).results().map(link -> link.group(1)).toList();
    }

    /** The file that a link of this page names; empty names the page itself. */
    Path at(String link) {
        return link.isEmpty() ? file : file.resolveSibling(link).normalize();
    }

    /** The names under which its headings are linked to. */
    List<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).strip())
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    List<MatchResult> find(Pattern pattern) {
        return pattern.matcher(text).results().toList();
    }

    private String prose() {
        return FENCED.matcher(text).replaceAll("");
    }

    private static List<MarkdownPage> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(MarkdownPage::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return Documents.HOME.relativize(file).toString();
    }
}
