package dev.rapport.stack.postgres;

import dev.rapport.stack.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with a PostgreSQL server's data: made, started on and stopped with the server's own programs. */
record ServerFolder(Path path, PostgresPrograms programs) {
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=''",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=100",
            "shared_buffers=64MB",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC");
    private static final int STARTS = 10;
    private static final Duration BETWEEN_STARTS = Duration.ofMillis(500);

    static ServerFolder at(Path folder, Path log) throws IOException {
        Path file = log.toAbsolutePath().normalize();
        Files.createDirectories(file.resolveSibling("."));
        return new ServerFolder(
                folder.toAbsolutePath().normalize(), new PostgresPrograms(PostgresBinaries.unpacked(), file));
    }

    /** The server that runs on the folder now. */
    ServerNote note() {
        return new ServerNote(path);
    }

    /** Made under another name first, so that one that was interrupted is never taken for a whole one. */
    void makeIfMissing(String password) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Path parent = Files.createDirectories(path.resolveSibling("."));
        Path secret = Files.createTempFile(parent, "initdb", ".password");
        try {
            Files.writeString(secret, password);
            programs.run(
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=postgres",
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.delete(secret);
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Parts of a killed predecessor need a moment to notice that they are orphans; until then no other may start. */
    void start(int port, List<String> settings) throws IOException {
        note().mend();
        String options = Stream.concat(SETTINGS.stream(), settings.stream())
                .map(setting -> " -c " + setting)
                .collect(Collectors.joining());
        for (int start = 1; ; start++) {
            try {
                programs.run(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--timeout=60",
                        "--pgdata=" + path,
                        "--log=" + programs.log(),
                        "--options=-p " + port + options);
                return;
            } catch (IOException e) {
                stop();
                if (start == STARTS) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    /** Stops the server that runs on the folder, whoever started it, if there is one. */
    void stop() throws IOException {
        if (note().process().isPresent()) {
            programs.run("pg_ctl", "stop", "--mode=fast", "--wait", "--timeout=30", "--pgdata=" + path);
        }
    }

    private static void pause(IOException failure) throws IOException {
        try {
            Thread.sleep(BETWEEN_STARTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
