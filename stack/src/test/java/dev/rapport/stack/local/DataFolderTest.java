package dev.rapport.stack.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void aSecondStackOnTheFolderIsRefusedInOneLine() throws IOException {
        try (DataFolder first = DataFolder.take(folder)) {

            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageStartingWith(
                            "Rapport already runs on %s (process %d)",
                            first.path(), ProcessHandle.current().pid())
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void thePasswordStaysTheSame() throws IOException {
        String first;
        try (DataFolder before = DataFolder.take(folder)) {
            first = before.databasePassword();
        }

        try (DataFolder after = DataFolder.take(folder)) {
            assertThat(after.databasePassword()).isEqualTo(first).hasSizeGreaterThan(20);
        }
    }

    @Test
    void whatAFreshStackWasGivenIsForgottenByTheNext() throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            data.empty();
            Files.createDirectories(data.postgres().resolve("base"));
            Files.createDirectories(data.kafka());
            Files.writeString(folder.resolve("letter.txt"), "mine");

            data.empty();

            assertThat(data.postgres()).doesNotExist();
            assertThat(data.kafka()).doesNotExist();
            assertThat(folder.resolve("letter.txt")).exists();
        }
    }

    @Test
    void dataThatIsNotKnownToBeForgettableStays() throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            Files.createDirectories(data.postgres());

            assertThatThrownBy(data::empty).isInstanceOf(StackFailure.class).hasMessageContaining("--data");

            assertThat(data.postgres()).exists();
        }
    }
}
