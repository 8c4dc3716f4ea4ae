package dev.rapport.testing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java files of a module.
 *
 * @param module its folder
 */
record SourceFiles(Path module) {

    /** @throws IllegalArgumentException when there are none */
    List<Path> main() {
        List<Path> files = javaFiles("src/main/java");
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there are no sources in " + module.toAbsolutePath());
        }
        return files;
    }

    List<Path> tests() {
        return javaFiles("src/test/java");
    }

    /** The package that a file lies in, by its folder. */
    String packageOf(Path file) {
        Path inModule = module.relativize(file);
        return inModule.subpath(3, inModule.getNameCount() - 1).toString().replace('/', '.');
    }

    private List<Path> javaFiles(String folder) {
        Path root = module.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
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
