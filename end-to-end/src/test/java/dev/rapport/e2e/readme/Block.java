package dev.rapport.e2e.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param language empty where the page names none
 */
public record Block(String language, String text) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^( *)```([a-z]*)\\n(.*?)^\\1```");
    private static final Pattern PROMPT = Pattern.compile("(?m)^\\$ ");

    /** In the page's order. */
    public static List<Block> of(Path page) {
        try {
            return FENCED.matcher(Files.readString(page))
                    .results()
                    .map(block -> new Block(block.group(2), block.group(3).replaceAll("(?m)^" + block.group(1), "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it tells its reader to type: what follows {@code $}, with its line ends. None when it is not a console's. */
    public List<String> commands() {
        return language.equals("console")
                ? PROMPT.splitAsStream(text)
                        .map(String::strip)
                        .filter(command -> !command.isEmpty())
                        .toList()
                : List.of();
    }
}
