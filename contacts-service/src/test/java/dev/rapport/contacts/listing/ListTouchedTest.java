package dev.rapport.contacts.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.MessageReceived;
import dev.rapport.contracts.TouchEvent.MessageSent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListTouchedTest {
    private static final UUID ANA = UUID.randomUUID();

    static Stream<TouchEvent> acquainting() {
        return Stream.of(
                message(MessageReceived.class, "inbound", false),
                message(MessageReceived.class, "inbound", true),
                message(MessageSent.class, "outbound", false));
    }

    @ParameterizedTest
    @MethodSource("acquainting")
    void whomSomethingHappenedWithIsKnown(TouchEvent event) {
        assertThat(ListTouched.makesKnown(event)).isTrue();
    }

    static Stream<TouchpointEvent> idle() {
        return Stream.of(
                message(MessageSent.class, "outbound", true),
                message(TouchRemoved.class, "inbound", false),
                read(OutboundMessagePermitted.class, """
                        {"contactId": "%s", "message": {"id": "%s", "channel": "email", "automated": true,
                         "proposedAt": "2026-05-03T14:00:00Z"}, "revision": 1, "permittedAt": "2026-05-03T14:00:00Z"}"""),
                read(ContactRegistered.class, """
                        {"contactId": "%s", "displayName": "%s", "identities": [], "tags": []}"""));
    }

    @ParameterizedTest
    @MethodSource("idle")
    void whomMachinesWroteToIsNot(TouchpointEvent event) {
        assertThat(ListTouched.makesKnown(event)).isFalse();
    }

    @Test
    void aBatchListsEachContactOnce() {
        List<ListedContacts.Key> listed = new ArrayList<>();
        ListTouched listing = new ListTouched(listed::addAll);

        listing.takeIn(
                Stream.concat(acquainting(), idle()).map(ListTouchedTest::told).toList());

        assertThat(listed).containsExactly(new ListedContacts.Key("team", ANA));
    }

    @Test
    void whoeverWasMergedIsListedTogetherWithTheSurvivor() {
        List<ListedContacts.Key> listed = new ArrayList<>();
        UUID survivor = new UUID(7, 7);
        TouchpointEvent event = message(MessageReceived.class, "inbound", false);

        new ListTouched(listed::addAll)
                .takeIn(List.of(new Envelope<>(
                        UUID.randomUUID(), event.type(), Instant.EPOCH, "team", 1L, "team/" + survivor, event)));

        assertThat(listed)
                .containsExactly(new ListedContacts.Key("team", ANA), new ListedContacts.Key("team", survivor));
    }

    private static Envelope<TouchpointEvent> told(TouchpointEvent event) {
        return new Envelope<>(
                UUID.randomUUID(), event.type(), Instant.EPOCH, "team", 1L, "team/" + event.contactId(), event);
    }

    private static <E extends TouchEvent> E message(Class<E> type, String direction, boolean automated) {
        return read(type, """
                {"contactId": "%s", "touch": {"kind": "message", "id": "%s", "version": 1, "channel": "email", "direction": "DIRECTION",
                 "automated": AUTOMATED, "body": "Hello", "occurredAt": "2026-05-03T14:00:00Z"}}""".replace("DIRECTION", direction).replace("AUTOMATED", "" + automated));
    }

    private static <E> E read(Class<E> type, String json) {
        try {
            return EventCodec.JSON.readValue(json.formatted(ANA, UUID.randomUUID()), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
