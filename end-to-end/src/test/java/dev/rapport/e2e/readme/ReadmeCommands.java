package dev.rapport.e2e.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The commands that a page tells its reader to type: what follows {@code $} in its console blocks. */
public final class ReadmeCommands {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:console|sh)\\n(.*?)^```");
    private static final Pattern PROMPT = Pattern.compile("(?m)^\\$ ");

    private ReadmeCommands() {}

    /** In the page's order; those of several lines with their line ends. */
    public static List<String> of(Path page) {
        try {
            return BLOCK.matcher(Files.readString(page))
                    .results()
                    .map(block -> block.group(1))
                    .flatMap(PROMPT::splitAsStream)
                    .map(String::strip)
                    .filter(command -> !command.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
