package dev.rapport.contracts;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventsPageTest {

    @Test
    void theIntegratorsPageIsWhatTheContractSays() throws IOException {
        ContractFiles.checkMade(Path.of("../docs/integrators/events.md"), EventsPage.made());
    }
}
