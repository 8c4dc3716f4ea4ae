package dev.rapport.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The note that a PostgreSQL server keeps in its data folder while it runs. After a {@code kill -9} the note stays, and
 * the number in it may meanwhile be another process.
 */
record RunningServer(Path folder) {
    /** No system numbers its processes this high. */
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    /** The server that runs on the folder, whoever started it. */
    Optional<ProcessHandle> process() throws IOException {
        List<String> lines = note();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurs);
    }

    /**
     * Mends a note that names a process which is no PostgreSQL, as the server would take it for its rival and refuse
     * to start. The rest of the note stays: by it the server sees whether parts of its predecessor still live.
     */
    void mendNote() throws IOException {
        List<String> lines = new ArrayList<>(note());
        if (!lines.isEmpty() && process().isEmpty()) {
            lines.set(0, NOBODY);
            Files.write(file(), lines);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(folder.toString());
    }

    private List<String> note() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    private Path file() {
        return folder.resolve("postmaster.pid");
    }
}
