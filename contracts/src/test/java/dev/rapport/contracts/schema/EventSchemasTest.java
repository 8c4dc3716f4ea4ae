package dev.rapport.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.ContractFiles;
import dev.rapport.contracts.Event;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventSchemasTest {

    @Test
    void theCommittedSchemasAreThoseOfTheRecords() throws IOException {
        Map<String, Class<? extends Event>> events = Event.types(Event.class);

        for (Class<? extends Event> event : events.values()) {
            ContractFiles.checkMade(
                    ContractFiles.SCHEMAS.resolve(Event.typeOf(event) + ".json"), EventSchemas.of(event));
        }
        assertThat(ContractFiles.byType(ContractFiles.SCHEMAS)).containsOnlyKeys(events.keySet());
    }
}
