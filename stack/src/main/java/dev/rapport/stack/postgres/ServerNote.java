package dev.rapport.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The note that a PostgreSQL server keeps in its folder while it runs. After a {@code kill -9} the note stays, and the
 * number in it may by then be another process.
 */
record ServerNote(Path folder) {
    /** No system numbers its processes this high. */
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    /** The server that runs on the folder, whoever started it. */
    Optional<ProcessHandle> process() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurs);
    }

    /**
     * Mends a note that names a process which is no server of this folder: the server would take it for a rival and
     * refuse to start. The rest stays, as by it the server sees whether parts of its predecessor still live.
     */
    void mend() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        if (!lines.isEmpty() && process().isEmpty()) {
            lines.set(0, NOBODY);
            Files.write(file(), lines);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return Arrays.asList(arguments).contains(folder.toString());
    }

    private List<String> lines() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    private Path file() {
        return folder.resolve("postmaster.pid");
    }
}
