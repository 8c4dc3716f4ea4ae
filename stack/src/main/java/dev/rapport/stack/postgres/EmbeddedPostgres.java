package dev.rapport.stack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A PostgreSQL server on a folder of this machine. What was committed is there after the next start, also when server
 * and launcher were killed: every commit is flushed to the disk. It outlives a killed launcher; the next start on the
 * folder ends it first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
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

    private final PostgresPrograms programs;
    private final Path folder;
    private final int port;
    private final String password;

    private EmbeddedPostgres(PostgresPrograms programs, Path folder, int port, String password) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server, which listens on 127.0.0.1 only, and waits until it takes connections.
     *
     * @param folder is made when it is not there; one server a folder
     * @param password of the superuser {@code postgres}; the one that the folder was made with
     * @param log what the server says is added to this file
     * @throws UncheckedIOException when it does not start; the message names the log
     */
    public static EmbeddedPostgres start(Path folder, int port, String password, Path log) {
        try {
            Path home = folder.toAbsolutePath().normalize();
            var programs = new PostgresPrograms(PostgresBinaries.unpacked(), log.toAbsolutePath());
            var server = new EmbeddedPostgres(programs, home, port, password);
            Files.createDirectories(log.toAbsolutePath().getParent());
            server.makeFolder();
            server.stop();
            new RunningServer(home).mendNote();
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public boolean isRunning() {
        try {
            return new RunningServer(folder).process().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends open connections, flushes and stops. */
    @Override
    public void close() {
        try {
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Made under another name, so that one that was interrupted is never taken for a whole one. */
    private void makeFolder() throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(folder.getParent());
        Path secret = Files.createTempFile(folder.getParent(), "initdb", ".password");
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
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Parts of a killed predecessor need a moment to notice that they are orphans, and until then no other may start. */
    private void start() throws IOException {
        String options = SETTINGS.stream().map(setting -> " -c " + setting).collect(Collectors.joining());
        for (int start = 1; ; start++) {
            try {
                programs.run(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--timeout=60",
                        "--pgdata=" + folder,
                        "--log=" + programs.log(),
                        "--options=-p " + port + options);
                return;
            } catch (IOException e) {
                if (start == STARTS) {
                    throw e;
                }
                pause(e);
            }
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

    private void stop() throws IOException {
        if (new RunningServer(folder).process().isPresent()) {
            programs.run("pg_ctl", "stop", "--mode=fast", "--wait", "--timeout=30", "--pgdata=" + folder);
        }
    }
}
