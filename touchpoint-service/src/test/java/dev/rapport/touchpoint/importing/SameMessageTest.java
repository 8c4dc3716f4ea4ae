package dev.rapport.touchpoint.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.importing.OwnMessages.Permitted;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SameMessageTest {
    private static final Instant AT = Instant.parse("2026-05-03T14:00:00Z");
    private static final UUID PARISSA = new UUID(1, 1);
    private static final String TEXT = "Dear Parissa, thank you for the call yesterday; I enclose what I promised.";

    private final Permitted own = new Permitted(PARISSA, Channel.EMAIL, TEXT, AT);

    @Test
    void theSameTextSoonAfterThePermitIsOurs() {
        assertThat(SameMessage.is(told(TEXT, AT.plusSeconds(90)), PARISSA, own)).isTrue();
    }

    @Test
    void mailProgramsWrapLinesAndSign() {
        String asSent = TEXT.replace(" the call", "\r\nthe call") + "\r\n-- \r\nAna Lima\r\n";

        assertThat(SameMessage.is(told(asSent, AT.minusSeconds(30)), PARISSA, own))
                .isTrue();
    }

    @Test
    void anotherTextAnotherContactAnotherChannelAndAnotherDayAreNot() {
        assertThat(SameMessage.is(told("Hello", AT), PARISSA, own)).isFalse();
        assertThat(SameMessage.is(told(TEXT, AT), new UUID(1, 2), own)).isFalse();
        assertThat(SameMessage.is(told(TEXT, AT), PARISSA, new Permitted(PARISSA, Channel.LINKEDIN, TEXT, AT)))
                .isFalse();
        assertThat(SameMessage.is(told(TEXT, AT.plus(Duration.ofHours(3))), PARISSA, own))
                .isFalse();
    }

    @Test
    void aShortTextHasToBeTheWholeOfIt() {
        Permitted greeting = new Permitted(PARISSA, Channel.EMAIL, "Hello!", AT);

        assertThat(SameMessage.is(told("Hello! And something else.", AT), PARISSA, greeting))
                .isFalse();
        assertThat(SameMessage.is(told("Hello!", AT), PARISSA, greeting)).isTrue();
    }

    private static ToldMessage told(String body, Instant at) {
        return new ToldMessage(
                new Source("email", "1"),
                new Told.Somebody("parissa@example.org", null),
                Channel.EMAIL,
                Direction.OUTBOUND,
                false,
                null,
                body,
                null,
                null,
                List.of(),
                at,
                "1@x");
    }
}
