package dev.rapport.stack.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the JDK keeps of the classes that a service has loaded: written when one ends that had none, or one of other jars or of another
 * JDK, and read by the next, which starts in less time. A file that cannot be read or written changes nothing but that.
 */
final class ClassArchive {
    private ClassArchive() {}

    /** The options for the service's JVM; none unless the system property {@code rapport.archives} names a folder. */
    static List<String> options(Service service) {
        String folder = System.getProperty("rapport.archives", "");
        if (folder.isEmpty()) {
            return List.of();
        }
        try {
            Files.createDirectories(Path.of(folder));
        } catch (IOException e) {
            return List.of();
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + Path.of(folder).resolve(service.title() + ".jsa"));
    }
}
