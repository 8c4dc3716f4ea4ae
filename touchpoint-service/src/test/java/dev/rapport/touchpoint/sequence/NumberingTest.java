package dev.rapport.touchpoint.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRefused;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import dev.rapport.messaging.Envelope;
import dev.rapport.touchpoint.people.ContactKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private static final Instant NOW = Instant.parse("2026-05-03T14:00:00Z");
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID PARISSA = new UUID(-1, 2);

    @Test
    void eachContactCountsOnItsOwnInTheOrderOfTheEvents() {
        List<Envelope<TouchpointEvent>> numbered = Numbering.number(
                List.of(told(ANA), told(PARISSA), told(ANA)),
                Map.of(
                        new ContactKey("team", ANA),
                        new LogEnd(ANA, 4),
                        new ContactKey("team", PARISSA),
                        new LogEnd(PARISSA, 0)));

        assertThat(numbered).extracting(Envelope::sequence).containsExactly(5L, 1L, 6L);
        assertThat(numbered).extracting(Envelope::key).containsExactly("team/" + ANA, "team/" + PARISSA, "team/" + ANA);
    }

    @Test
    void ofContactsWhoWereMergedTheSurvivorsLogTells() {
        List<Envelope<TouchpointEvent>> numbered = Numbering.number(
                List.of(told(ANA), told(PARISSA), told(ANA)),
                Map.of(
                        new ContactKey("team", ANA),
                        new LogEnd(PARISSA, 7),
                        new ContactKey("team", PARISSA),
                        new LogEnd(PARISSA, 7)));

        assertThat(numbered).extracting(Envelope::sequence).containsExactly(8L, 9L, 10L);
        assertThat(numbered).extracting(Envelope::key).containsOnly("team/" + PARISSA);
        assertThat(numbered).extracting(event -> event.data().contactId()).containsExactly(ANA, PARISSA, ANA);
    }

    @Test
    void ofAnOutboundMessageOnlyThePermitTakesANumber() {
        Entry refused = entry(new OutboundMessageRefused(ANA, new UUID(3, 3), 1));
        Entry permitted = entry(new OutboundMessagePermitted(
                ANA,
                new OutboundMessage(
                        new UUID(3, 3), Channel.X, "ana", null, true, null, null, null, null, null, null, NOW),
                1,
                NOW));

        List<Envelope<TouchpointEvent>> numbered = Numbering.number(
                List.of(refused, permitted, refused), Map.of(new ContactKey("team", ANA), new LogEnd(ANA, 2)));

        assertThat(numbered).extracting(Envelope::sequence).containsExactly(null, 3L, null);
        assertThat(Numbering.taken(List.of(refused, permitted)))
                .containsExactly(Map.entry(new ContactKey("team", ANA), 1L));
    }

    @Test
    void locksAreTakenInTheOrderInWhichTheDatabaseComparesIds() {
        // A UUID whose first bit is set is the greater one, whatever Java's own order says.
        assertThat(Numbering.taken(List.of(told(PARISSA), told(ANA))).keySet())
                .containsExactly(new ContactKey("team", ANA), new ContactKey("team", PARISSA));
    }

    private static Entry told(UUID contact) {
        return entry(new IdentityAdded(contact, new Identity(new UUID(4, 4), Channel.X, "somebody")));
    }

    private static Entry entry(TouchpointEvent event) {
        return new Entry(new UUID(5, 5), NOW, "team", event);
    }
}
