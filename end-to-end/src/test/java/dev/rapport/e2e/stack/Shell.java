package dev.rapport.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs commands in the checkout, as a person at a terminal does. */
public final class Shell {
    private static final int PATIENCE_MINUTES = 4;

    private Shell() {}

    /** @param text what it printed, errors too */
    public record Output(int exitCode, String text) {

        /** Of a command that prints one. */
        public long number() {
            return Long.parseLong(text.strip());
        }
    }

    /** Returns when the command has ended; one that does not end is ended, and its exit code tells. */
    public static Output run(String command) {
        try {
            Path text = Files.createTempFile("shell", ".txt");
            Process process = new ProcessBuilder("bash", "-c", command)
                    .directory(Home.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(text.toFile())
                    .start();
            process.onExit()
                    .completeOnTimeout(process, PATIENCE_MINUTES, TimeUnit.MINUTES)
                    .join()
                    .destroy();
            var output = new Output(process.onExit().join().exitValue(), Files.readString(text));
            Files.delete(text);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
