package dev.rapport.deploy.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** The paths that a service answers, read from its built classes. */
final class Paths {
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");

    private Paths() {}

    /** @throws IllegalStateException when there are none: then the service is not built */
    static Set<String> in(Path classes) {
        Set<String> paths = new TreeSet<>();
        for (AnnotationInstance annotation : index(classes).getAnnotations(PATH)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.CLASS) {
                ClassInfo resource = annotation.target().asClass();
                // An interface is a client of somebody else.
                if (!resource.isInterface()) {
                    paths.add(annotation.value().asString());
                    resource.methods().stream()
                            .filter(method -> method.hasAnnotation(PATH))
                            .map(method -> annotation.value().asString()
                                    + method.annotation(PATH).value().asString())
                            .forEach(paths::add);
                }
            }
        }
        if (paths.isEmpty()) {
            throw new IllegalStateException("nothing answers in " + classes.toAbsolutePath() + "; is it built?");
        }
        return paths;
    }

    private static Index index(Path classes) {
        var indexer = new Indexer();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(file -> file.toString().endsWith("Resource.class"))
                    .toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return indexer.complete();
    }
}
