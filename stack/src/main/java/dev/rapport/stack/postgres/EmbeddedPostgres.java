package dev.rapport.stack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL server on a folder of this machine. What was committed is there after the next start, also when server
 * and launcher were killed: every commit is flushed to the disk. It outlives a killed launcher; the next start on the
 * folder ends it first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final ServerFolder folder;
    private final ProcessHandle process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(ServerFolder folder, ProcessHandle process, int port, String password) {
        this.folder = folder;
        this.process = process;
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
        return start(folder, port, password, log, List.of());
    }

    /** As above. @param settings {@code name=value}, where the server is to be another than a small one */
    public static EmbeddedPostgres start(Path folder, int port, String password, Path log, List<String> settings) {
        try {
            ServerFolder files = ServerFolder.at(folder, log);
            files.makeIfMissing(password);
            files.stop();
            files.start(port, settings);
            ProcessHandle process = files.note()
                    .process()
                    .orElseThrow(
                            () -> new IOException("PostgreSQL ended as soon as it had started; see the end of " + log));
            return new EmbeddedPostgres(files, process, port, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Stops the server that a killed launcher left on the folder, if there is one. */
    public static void stopLeftOver(Path folder, Path log) {
        try {
            ServerFolder.at(folder, log).stop();
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

    /** The server's first process; the others end with it. */
    public ProcessHandle process() {
        return process;
    }

    /** Completed when the server has ended, whoever ended it. */
    public CompletableFuture<ProcessHandle> ended() {
        return process.onExit();
    }

    /** Ends open connections, flushes and stops. */
    @Override
    public void close() {
        try {
            folder.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
