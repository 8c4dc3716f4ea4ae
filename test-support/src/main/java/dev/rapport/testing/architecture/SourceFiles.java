package dev.rapport.testing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a module that people write.
 *
 * @param module its folder
 */
record SourceFiles(Path module) {

    /** @throws IllegalArgumentException when there are none */
    List<Path> main() {
        List<Path> files = files("src/main/java", ".java");
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there are no sources in " + module.toAbsolutePath());
        }
        return files;
    }

    List<Path> tests() {
        return files("src/test/java", ".java");
    }

    List<Path> settings() {
        return files("src/main/resources", ".properties");
    }

    /** The package that a file lies in, by its folder. */
    String packageOf(Path file) {
        Path inModule = module.relativize(file);
        return inModule.subpath(3, inModule.getNameCount() - 1).toString().replace('/', '.');
    }

    private List<Path> files(String folder, String ending) {
        Path root = module.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
