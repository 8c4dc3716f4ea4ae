package dev.rapport.stack.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final String PROPERTY = "rapport.archives";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void nothingIsKeptUnlessAFolderIsNamed() {
        assertThat(ClassArchive.options(Service.ADVISOR)).isEmpty();
    }

    @Test
    void eachServiceHasAFileOfItsOwnInAFolderThatIsMade() {
        Path archives = folder.resolve("archives");
        System.setProperty(PROPERTY, archives.toString());

        List<String> options = ClassArchive.options(Service.ADVISOR);

        assertThat(options).contains("-XX:SharedArchiveFile=" + archives.resolve("advisor.jsa"));
        assertThat(archives).isDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeKeepsNoServiceFromStarting() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        System.setProperty(PROPERTY, file.resolve("archives").toString());

        assertThat(ClassArchive.options(Service.ADVISOR)).isEmpty();
    }
}
