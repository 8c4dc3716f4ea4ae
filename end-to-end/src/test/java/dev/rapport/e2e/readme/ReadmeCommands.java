package dev.rapport.e2e.readme;

import java.nio.file.Path;
import java.util.List;

/** The commands that a page tells its reader to type. */
public final class ReadmeCommands {
    private ReadmeCommands() {}

    /** In the page's order; those of several lines with their line ends. */
    public static List<String> of(Path page) {
        return Block.of(page).stream()
                .flatMap(block -> block.commands().stream())
                .toList();
    }
}
