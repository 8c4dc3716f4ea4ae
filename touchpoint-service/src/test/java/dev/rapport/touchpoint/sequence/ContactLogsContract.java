package dev.rapport.touchpoint.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRefused;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import dev.rapport.messaging.Envelope;
import dev.rapport.touchpoint.people.ContactKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any logs keep to. */
public abstract class ContactLogsContract {
    private static final Instant NOW = Instant.parse("2026-05-03T14:00:00Z");
    private final ContactKey ana = new ContactKey("w-" + UUID.randomUUID(), UUID.randomUUID());
    private final ContactKey parissa = new ContactKey(ana.workspace(), UUID.randomUUID());
    private final ContactKey stranger = new ContactKey(ana.workspace(), UUID.randomUUID());

    protected abstract ContactLogs logs();

    protected abstract void know(ContactKey contact);

    protected abstract <T> T inTransaction(Callable<T> work);

    @BeforeEach
    void knowThem() {
        know(ana);
        know(parissa);
    }

    @Test
    void aLogBeginsAtOneAndGoesOnWhereItWas() {
        List<Envelope<TouchpointEvent>> first = append(told(ana), told(parissa), told(ana));
        List<Envelope<TouchpointEvent>> second = append(told(ana));

        assertThat(first).extracting(Envelope::sequence).containsExactly(1L, 1L, 2L);
        assertThat(second).extracting(Envelope::sequence).containsExactly(3L);
    }

    @Test
    void whatTakesNoNumberLeavesTheLogWhereItIs() {
        append(told(ana));

        List<Envelope<TouchpointEvent>> said =
                append(entry(ana, new OutboundMessageRefused(ana.id(), UUID.randomUUID(), 1)));

        assertThat(said).extracting(Envelope::sequence).containsOnlyNulls();
        assertThat(inTransaction(() -> logs().lock(List.of(ana)))).containsExactly(Map.entry(ana, 1L));
    }

    @Test
    void whoLocksLearnsTheNumbersOfThoseWhoAreKnown() {
        append(told(ana));

        assertThat(inTransaction(() -> logs().lock(List.of(stranger, parissa, ana))))
                .containsOnly(Map.entry(ana, 1L), Map.entry(parissa, 0L));
        assertThat(inTransaction(() -> logs().lockIdle(List.of(stranger, ana)))).containsOnly(Map.entry(ana, 1L));
    }

    @Test
    void nobodysLogTakesNothing() {
        assertThatThrownBy(() -> append(told(stranger))).isInstanceOf(IllegalStateException.class);
    }

    private List<Envelope<TouchpointEvent>> append(Entry... entries) {
        return inTransaction(() -> {
            logs().lock(List.of(ana, parissa));
            return logs().append(List.of(entries));
        });
    }

    private static Entry told(ContactKey contact) {
        return entry(contact, new IdentityAdded(contact.id(), new Identity(UUID.randomUUID(), Channel.X, "somebody")));
    }

    private static Entry entry(ContactKey contact, TouchpointEvent event) {
        return new Entry(UUID.randomUUID(), NOW, contact.workspace(), event);
    }
}
