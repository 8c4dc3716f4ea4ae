package dev.rapport.deploy.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** What the built classes of some modules say by their annotations. */
final class BuiltClasses {
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName SETTING =
            DotName.createSimple("org.eclipse.microprofile.config.inject.ConfigProperty");

    private final Index index;

    private BuiltClasses(Index index) {
        this.index = index;
    }

    /** @throws UncheckedIOException when a module is not built */
    static BuiltClasses of(List<Path> modules) {
        var indexer = new Indexer();
        for (Path module : modules) {
            try (Stream<Path> files = Files.walk(module.resolve("target/classes"))) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".class")).toList()) {
                    try (InputStream bytes = Files.newInputStream(file)) {
                        indexer.index(bytes);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new BuiltClasses(indexer.complete());
    }

    /** The settings that are asked for by name, and have no default there. */
    Set<String> settings() {
        return names(index.getAnnotations(SETTING).stream()
                .filter(annotation -> annotation.value("defaultValue") == null)
                .map(annotation -> annotation.value("name").asString()));
    }

    /** The paths that are answered. */
    Set<String> paths() {
        return names(index.getAnnotations(PATH).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                // An interface is a client of somebody else.
                .filter(annotation -> !annotation.target().asClass().isInterface())
                .flatMap(BuiltClasses::paths));
    }

    private static Stream<String> paths(AnnotationInstance resource) {
        String path = resource.value().asString();
        ClassInfo type = resource.target().asClass();
        Stream<String> below = type.methods().stream()
                .filter(method -> method.hasAnnotation(PATH))
                .map(method -> path + method.annotation(PATH).value().asString());
        return Stream.concat(Stream.of(path), below);
    }

    private static Set<String> names(Stream<String> names) {
        Set<String> sorted = new TreeSet<>(names.toList());
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing is said; are the modules built?");
        }
        return sorted;
    }
}
