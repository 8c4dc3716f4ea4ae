package dev.rapport.stack.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledLauncherIT {
    @TempDir
    Path folder;

    @Test
    void theFolderOfARunningProcessIsRefusedAndThatOfAKilledOneIsFree() throws Exception {
        Process other = LeftBehind.start(List.of(), folder.toString());
        assertThatThrownBy(() -> DataFolder.take(folder))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("process " + other.pid());
        assertThat(other.isAlive()).isTrue();

        other.destroyForcibly().waitFor();

        try (DataFolder taken = DataFolder.take(folder)) {
            assertThat(taken.path()).isEqualTo(folder);
        }
    }

    @Test
    void servicesThatLostTheirLauncherAreEndedAndThoseOfAnotherFolderAreNot() throws IOException {
        Process orphan = LeftBehind.start(List.of(Orphans.mark(folder)));
        Process stranger = LeftBehind.start(List.of(Orphans.mark(folder.resolve("other"))));

        Orphans.end(folder);

        await().until(() -> !orphan.isAlive());
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }
}
