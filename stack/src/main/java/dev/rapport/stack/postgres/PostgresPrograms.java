package dev.rapport.stack.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls PostgreSQL's own programs.
 *
 * <p>They refuse to run as root. Root therefore calls them from a user namespace of their own, in which they are
 * nobody, while the files stay root's.
 *
 * @param folder holds {@code bin}
 * @param log what the programs print is added to this file
 */
record PostgresPrograms(Path folder, Path log) {
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    /** @throws IOException when the program cannot be started or ends with an error; its own words are in the log */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("PostgreSQL's %s ended with an error; see the end of %s.%s"
                        .formatted(
                                program,
                                log,
                                ROOT ? " Root needs user namespaces for it; other users need nothing." : ""));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL's %s ran".formatted(program), e);
        }
    }
}
