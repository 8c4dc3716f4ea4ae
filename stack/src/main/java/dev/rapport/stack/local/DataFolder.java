package dev.rapport.stack.local;

import dev.rapport.stack.files.Folders;
import dev.rapport.stack.secrets.Passwords;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The folder that keeps what a stack was given. One stack at a time uses it: it holds a lock that the system takes back
 * when the process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {
    /** Marks a folder that only ever held fresh stacks. */
    private static final String FORGETTABLE = "forgettable";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws StackFailure when another stack runs on it; that one goes on undisturbed */
    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.resolve("logs"));
            Path file = path.resolve("lock");
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StackFailure(
                        "Rapport already runs on %s (process %s). Use that one, or start a second with --data DIR --port-offset N."
                                .formatted(path, Files.readString(file)));
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.UTF_8.encode("" + ProcessHandle.current().pid()));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new StackFailure("The data folder %s cannot be used: %s. Choose another with --data DIR."
                    .formatted(path, e.getMessage()));
        }
    }

    /**
     * Forgets all that a stack was given, and nothing else that lies in the folder.
     *
     * @throws StackFailure when what lies here is not known to be forgettable
     */
    void empty() {
        try {
            if (Files.exists(postgres()) && !Files.exists(path.resolve(FORGETTABLE))) {
                throw new StackFailure(
                        "%s holds data that somebody may need; it stays as it is. Choose another folder with --data DIR."
                                .formatted(path));
            }
            Files.writeString(path.resolve(FORGETTABLE), "What is kept here is forgotten by the next demo.\n");
            Folders.delete(postgres());
            Folders.delete(kafka());
        } catch (IOException e) {
            throw new StackFailure("%s cannot be emptied: %s".formatted(path, e.getMessage()), e);
        }
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgresql");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    /** @param part of the stack, such as contacts or postgresql */
    Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /** Of every role in the database. */
    String databasePassword() {
        return secret("database-password");
    }

    /** What the services know each other by. */
    String serviceSecret() {
        return secret("service-secret");
    }

    /** What contacts-service hashes the addresses of erased people with. */
    String erasureSecret() {
        return secret("erasure-secret");
    }

    /** Made on the first call, and known to the owner of the folder only. */
    private String secret(String name) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                Path whole = Files.createTempFile(path, name, "");
                Files.writeString(whole, Passwords.next());
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StackFailure("The secret %s cannot be kept: %s".formatted(file, e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
