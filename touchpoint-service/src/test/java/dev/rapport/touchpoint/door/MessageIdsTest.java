package dev.rapport.touchpoint.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdsTest {

    @Test
    void aUuidIsTheIdOfItsMessage() {
        UUID id = UUID.randomUUID();

        assertThat(MessageIds.of("team", id.toString())).isEqualTo(id);
        assertThat(MessageIds.of("team", id.toString().toUpperCase(Locale.ROOT)))
                .isEqualTo(id);
    }

    @Test
    void anyOtherTextGivesTheSameIdEachTimeAndAnotherInAnotherWorkspace() {
        assertThat(MessageIds.of("team", "order-7"))
                // As integrators work it out: the name-based UUID of team/order-7.
                .isEqualTo(UUID.fromString("643c1340-8079-3dfd-9ed5-594e164cd1cb"))
                .isNotEqualTo(MessageIds.of("team", "order-8"))
                .isNotEqualTo(MessageIds.of("another", "order-7"));
        assertThat(MessageIds.of("team", "1-1-1-1-1")).isNotEqualTo(UUID.fromString("1-1-1-1-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä"})
    void whatIsNoIdIsRefused(String id) {
        assertThatThrownBy(() -> MessageIds.of("team", id)).isInstanceOf(IllegalArgumentException.class);
    }
}
