package dev.rapport.stack.postgres;

import dev.rapport.stack.files.Folders;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine: unpacked once from the class path into the user's cache, a folder for each build. */
final class PostgresBinaries {
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin} and {@code lib}. Whoever is interrupted while unpacking leaves nothing that a
     * later call would take for the whole.
     */
    static Path unpacked() throws IOException {
        byte[] archive = archive();
        Path folder = cache().resolve("postgresql-" + digest(archive));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(cache());
            Path unfinished = Files.createTempDirectory(cache(), "unpacking-");
            unpack(archive, unfinished);
            adopt(unfinished, folder);
        }
        return folder;
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String hardware = System.getProperty("os.arch");
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, hardware.equals("amd64") ? "x86_64" : hardware)) {
            return packed.readAllBytes();
        }
    }

    private static Path cache() {
        String home = System.getenv("XDG_CACHE_HOME");
        Path base = home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return base.resolve("rapport");
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, target);
                    if (entry.getName().contains("bin/")) {
                        Files.setPosixFilePermissions(target, PROGRAM);
                    }
                }
            }
        }
    }

    private static void adopt(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Somebody else unpacked the same meanwhile: theirs is as good.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            Folders.delete(unfinished);
        }
    }
}
