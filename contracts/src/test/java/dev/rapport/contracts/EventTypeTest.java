package dev.rapport.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventTypeTest {

    @Test
    void everyEventIsARecordWithATypeStringOfTheHousesForm() {
        // Two events of one type would not make a map.
        Map<String, Class<? extends Event>> types = Event.types(Event.class);

        assertThat(types).isNotEmpty().allSatisfy((type, event) -> {
            assertThat(type).matches("dev\\.rapport\\.[a-z-]+\\.[a-z-]+\\.v[0-9]+");
            assertThat(event).isRecord();
        });
    }

    @Test
    void familiesPartTheTypesAmongThem() {
        int parts = Event.types(TouchpointEvent.class).size()
                + Event.types(VerdictEvent.class).size()
                + Event.types(RelationshipEvent.class).size()
                + Event.types(WorkspaceEvent.class).size()
                + Event.types(HandedInEvent.class).size();

        assertThat(parts).isEqualTo(Event.types(Event.class).size());
    }

    @Test
    void aClassWithoutATypeHasNoNameOnTheWire() {
        assertThatThrownBy(() -> Event.typeOf(Event.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@EventType");
    }
}
