package dev.rapport.e2e.readme;

import dev.rapport.e2e.stack.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Runs commands in the checkout, as the README's reader does. */
final class Shell {
    private Shell() {}

    /** @param text what it printed, errors too */
    record Output(int exitCode, String text) {}

    /** Returns when the command has ended. */
    static Output run(String command) {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .directory(Home.path().toFile())
                .redirectErrorStream(true);
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.onExit().join().exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
