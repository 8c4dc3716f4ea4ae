package dev.rapport.contacts.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementTest {
    private static final UUID ANA = UUID.randomUUID();
    private static final UUID TOUCH = UUID.randomUUID();
    private static final String MESSAGE = """
            {"kind": "message", "id": "%s", "version": VERSION, "channel": "email", "direction": "inbound",
             "automated": AUTOMATED, "body": "Hello", "occurredAt": "2026-05-03T14:00:00Z"}""".formatted(TOUCH);

    @ParameterizedTest
    @CsvSource({"false, true", "true, false"})
    void aMessageIsOneUnlessAMachineWroteIt(boolean automated, boolean engages) throws IOException {
        var said = Engagement.of(message("dev.rapport.message.received.v1", 3, automated));

        assertThat(said).contains(new Engagement(ANA, TOUCH, 3, engages));
    }

    @ParameterizedTest
    @CsvSource({"held, true", "scheduled, false", "cancelled, false", "no_show, false"})
    void aMeetingIsOneOnceItWasHeld(String status, boolean engages) throws IOException {
        var said = Engagement.of(event("dev.rapport.touch.corrected.v1", "touch", """
                {"kind": "meeting", "id": "%s", "version": 2, "contacts": ["%s"], "members": [], "mode": "phone",
                 "status": "%s", "startsAt": "2026-05-03T14:00:00Z"}""".formatted(TOUCH, ANA, status)));

        assertThat(said).contains(new Engagement(ANA, TOUCH, 2, engages));
    }

    @Test
    void aLightTouchIsNone() throws IOException {
        var said = Engagement.of(event("dev.rapport.content.shared.v1", "touch", """
                {"kind": "light_touch", "id": "%s", "version": 1, "channel": "x", "by": "them", "act": "shared",
                 "occurredAt": "2026-05-03T14:00:00Z"}""".formatted(TOUCH)));

        assertThat(said).contains(new Engagement(ANA, TOUCH, 1, false));
    }

    @Test
    void whatWasTakenBackIsNoneAnyMore() throws IOException {
        var said = Engagement.of(message("dev.rapport.touch.removed.v1", 4, false));

        assertThat(said).contains(new Engagement(ANA, TOUCH, 4, false));
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, false"})
    void anOutboundMessageIsOneWhenAPersonWroteIt(boolean automated, boolean said) throws IOException {
        String message = """
                {"id": "%s", "channel": "email", "automated": %s, "proposedAt": "2026-05-03T14:00:00Z"}""".formatted(TOUCH, automated);
        var engagement = Engagement.of(EventCodec.JSON.readValue(
                """
                        {"contactId": "%s", "message": %s, "revision": 1, "permittedAt": "2026-05-03T14:00:00Z"}""".formatted(ANA, message), type("dev.rapport.outbound-message.permitted.v1")));

        assertThat(engagement.isPresent()).isEqualTo(said);
    }

    @Test
    void ofABatchTheNewestVersionOfEachTouchIsKept() throws IOException {
        List<Map<Engagements.Key, Engagement>> kept = new ArrayList<>();

        new NoteEngagements(kept::add)
                .takeIn(List.of(
                        told(message("dev.rapport.message.received.v1", 1, false)),
                        told(message("dev.rapport.touch.removed.v1", 2, false)),
                        told(message("dev.rapport.message.received.v1", 1, false))));

        assertThat(kept)
                .containsExactly(Map.of(new Engagements.Key("team", ANA, TOUCH), new Engagement(ANA, TOUCH, 2, false)));
    }

    private static TouchpointEvent message(String type, int version, boolean automated) throws IOException {
        return event(type, "touch", MESSAGE.replace("VERSION", "" + version).replace("AUTOMATED", "" + automated));
    }

    private static TouchpointEvent event(String type, String field, String json) throws IOException {
        return EventCodec.JSON.readValue("{\"contactId\": \"%s\", \"%s\": %s}".formatted(ANA, field, json), type(type));
    }

    private static Class<? extends TouchpointEvent> type(String name) {
        return Objects.requireNonNull(Event.types(TouchpointEvent.class).get(name));
    }

    private static Envelope<TouchpointEvent> told(TouchpointEvent event) {
        return new Envelope<>(UUID.randomUUID(), event.type(), Instant.EPOCH, "team", 1L, "key", event);
    }
}
