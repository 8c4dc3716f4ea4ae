package dev.rapport.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The checkout that is tested. */
public final class Home {
    private Home() {}

    public static Path path() {
        return Path.of(System.getProperty("rapport.home", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /**
     * A folder for the data of one stack, without what an earlier run left in it. It stays afterwards: its logs tell
     * what the services said.
     */
    public static Path emptyFolder(String name) {
        Path folder = path().resolve("end-to-end/target/stacks").resolve(name);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
