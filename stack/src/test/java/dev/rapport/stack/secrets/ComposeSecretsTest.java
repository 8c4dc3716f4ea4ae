package dev.rapport.stack.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.stack.postgres.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeSecretsTest {
    @TempDir
    Path data;

    @Test
    void eachRoleIsMadeWithThePasswordThatItsServiceIsGiven() throws IOException {
        Path secrets = ComposeSecrets.makeIfMissing(data);

        String script = Files.readString(secrets.resolve("databases.sql"));
        for (String database : Databases.NAMES) {
            assertThat(script).contains("create database " + database + " owner " + database);
            assertThat(passwords(secrets, database))
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .allSatisfy(password -> assertThat(script).containsOnlyOnce("'" + password + "'"));
        }
    }

    @Test
    void thoseThatAreThereStay() throws IOException {
        List<String> before = all(ComposeSecrets.makeIfMissing(data));

        List<String> after = all(ComposeSecrets.makeIfMissing(data));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void twoDeploymentsShareNoPassword() throws IOException {
        List<String> one = all(ComposeSecrets.makeIfMissing(data.resolve("one")));

        List<String> other = all(ComposeSecrets.makeIfMissing(data.resolve("other")));

        assertThat(other).doesNotContainAnyElementsOf(one);
    }

    @Test
    void onlyTheOwnerEntersTheFolderAndEveryContainerReadsItsFile() throws IOException {
        Path secrets = ComposeSecrets.makeIfMissing(data);

        assertThat(permissions(secrets)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(secrets)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-r--r--"));
        }
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(secrets);
        }
    }

    private static List<String> passwords(Path secrets, String database) throws IOException {
        return Files.readAllLines(secrets.resolve(database + ".properties")).stream()
                .filter(line -> line.startsWith("rapport.db."))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();
    }

    private static List<String> all(Path secrets) throws IOException {
        try (Stream<Path> files = Files.list(secrets)) {
            return files.sorted().map(ComposeSecretsTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
