package dev.rapport.contacts.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.consent.ChangeConsent.Statement;
import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.FakeContacts;
import dev.rapport.contacts.contact.RegisterContact;
import dev.rapport.contacts.contact.ResolveContact;
import dev.rapport.contacts.contact.SaidEvents;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Consent;
import dev.rapport.messaging.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeConsentTest {
    private static final String WORKSPACE = "team";
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Ids ids = Ids.timeOrdered();
    private final FakeContacts contacts = new FakeContacts();
    private final SaidEvents said = new SaidEvents();
    private final ChangeConsent change = new ChangeConsent(contacts, new FakeConsents(), said, CLOCK);
    private final UUID ana = new ResolveContact(contacts, new RegisterContact(contacts, new SaidEvents(), ids, CLOCK))
            .findOrRegister(WORKSPACE, new Address(Channel.X, "ana"), "Ana")
            .contact()
            .id();

    @Test
    void anOptOutIsSaidWithItsChannelAndSource() {
        var consent = change.change(WORKSPACE, ana, optOut(Channel.X, "a reply"));

        Consent expected = new Consent(Channel.X, Consent.Status.OPTED_OUT, "a reply", NOON);
        assertThat(consent).contains(expected);
        assertThat(said.events()).containsExactly(new ConsentChanged(ana, expected));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        change.change(WORKSPACE, ana, optOut(null, "a reply"));

        change.change(WORKSPACE, ana, optOut(null, "a reply"));

        assertThat(said.events()).hasSize(1);
    }

    @Test
    void everyChannelAndOneOfThemAreToldApart() {
        change.change(WORKSPACE, ana, optOut(null, null));

        change.change(WORKSPACE, ana, optOut(Channel.EMAIL, null));

        assertThat(said.events()).hasSize(2);
    }

    @Test
    void aChangeOfMindIsSaid() {
        change.change(WORKSPACE, ana, optOut(Channel.EMAIL, null));

        change.change(WORKSPACE, ana, new Statement(Channel.EMAIL, Consent.Status.OPTED_IN, null));

        assertThat(said.events())
                .last()
                .isEqualTo(new ConsentChanged(ana, new Consent(Channel.EMAIL, Consent.Status.OPTED_IN, null, NOON)));
    }

    @Test
    void whoIsNotKnownHasNoConsent() {
        var consent = change.change(WORKSPACE, ids.next(), optOut(null, null));

        assertThat(consent).isEmpty();
        assertThat(said.events()).isEmpty();
    }

    private static Statement optOut(@Nullable Channel channel, @Nullable String source) {
        return new Statement(channel, Consent.Status.OPTED_OUT, source);
    }

    private static final class FakeConsents implements Consents {
        private final List<Consent> kept = new ArrayList<>();

        @Override
        public Optional<Consent> find(String workspace, UUID contactId, @Nullable Channel channel) {
            return kept.stream().filter(consent -> consent.channel() == channel).findFirst();
        }

        @Override
        public List<Consent> of(String workspace, UUID contactId) {
            return List.copyOf(kept);
        }

        @Override
        public void put(String workspace, UUID contactId, Consent consent) {
            kept.removeIf(before -> before.channel() == consent.channel());
            kept.add(consent);
        }
    }
}
