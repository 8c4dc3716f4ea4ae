package dev.rapport.e2e.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.readme.Elsewhere;
import dev.rapport.e2e.readme.ReadmeCommands;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.stack.Shell;
import dev.rapport.e2e.team.Team;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page of recipes, and the files that go with it. */
final class Recipes {
    private static final Path FOLDER = Home.path().resolve("docs/integrators");
    static final Path PAGE = FOLDER.resolve("recipes.md");

    private Recipes() {}

    static Path file(String name) {
        return FOLDER.resolve("recipes").resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a recipe says, for the team's workspace on the stack under test. */
    static String on(Team team, String text) {
        return Elsewhere.on(team, text);
    }

    /** The one command of the page that has these words in it, as the page's reader types it. */
    static String command(String words) {
        List<String> commands = ReadmeCommands.of(PAGE).stream()
                .filter(command -> command.contains(words))
                .toList();
        assertThat(commands).hasSize(1);
        return commands.getFirst();
    }

    /** Types it. @param replacements in turn: what stands in the page, and what stands for it here */
    static Shell.Output typed(Team team, String words, String... replacements) {
        String command = on(team, command(words));
        for (int at = 0; at < replacements.length; at += 2) {
            command = command.replace(replacements[at], replacements[at + 1]);
        }
        Shell.Output output = Shell.run(command);
        assertThat(output.exitCode()).as(output.text()).isZero();
        return output;
    }
}
