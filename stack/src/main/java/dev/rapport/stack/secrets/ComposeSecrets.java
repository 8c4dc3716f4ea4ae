package dev.rapport.stack.secrets;

import dev.rapport.stack.files.Folders;
import dev.rapport.stack.postgres.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that docker-compose.yml gives its containers to read: the password of PostgreSQL's superuser, the script
 * that makes databases and roles when the server first starts, and for each service the passwords of its three roles,
 * the secret that the services share, and the one that addresses of erased people are hashed with.
 * Only the owner can enter the folder. Within it everybody may read, as each container has a user of its own.
 */
public final class ComposeSecrets {
    private static final String FOLDER = "secrets";

    private ComposeSecrets() {}

    /**
     * Makes them when they are not there, all or none. They belong to the database that was made with them, so that those
     * which are there stay.
     *
     * @param data in which the folder lies
     * @return the folder
     */
    public static Path makeIfMissing(Path data) {
        Path folder = data.resolve(FOLDER);
        if (Files.exists(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(data);
            Path whole = Files.createTempDirectory(data, FOLDER);
            try {
                write(whole);
                Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.delete(whole);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets cannot be kept in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static void write(Path folder) throws IOException {
        Map<String, String> passwords = new HashMap<>();
        write(folder.resolve("postgres-password"), Passwords.next());
        write(
                folder.resolve("databases.sql"),
                Databases.script(role -> passwords.computeIfAbsent(role, unknown -> Passwords.next())));
        String shared = Passwords.next();
        String erasure = Passwords.next();
        for (String database : Databases.NAMES) {
            List<String> own =
                    Databases.roles(database).stream().map(passwords::get).toList();
            write(folder.resolve(database + ".properties"), """
                    rapport.db.owner.password=%s
                    rapport.db.app.password=%s
                    rapport.db.worker.password=%s
                    rapport.service.secret=%s
                    rapport.erasure.secret=%s
                    """.formatted(
                            own.get(0), own.get(1), own.get(2), shared, erasure));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
}
