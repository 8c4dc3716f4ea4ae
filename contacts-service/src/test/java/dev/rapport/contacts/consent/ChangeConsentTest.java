package dev.rapport.contacts.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.consent.ChangeConsent.Outcome;
import dev.rapport.contacts.consent.ChangeConsent.Statement;
import dev.rapport.contacts.consent.ChangeConsent.Teller;
import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.FakeContacts;
import dev.rapport.contacts.contact.FakeErasedAddresses;
import dev.rapport.contacts.contact.RegisterContact;
import dev.rapport.contacts.contact.SaidEvents;
import dev.rapport.contacts.contact.resolve.ResolveContact;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Consent;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.audit.Audit.Deed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final Teller BO = new Teller("bo", true);

    private final FakeConsents consents = new FakeConsents();
    private final List<Deed> deeds = new ArrayList<>();
    private int hours;
    private final ChangeConsent change = new ChangeConsent(contacts, consents, said, deeds::add, CLOCK);
    private final UUID ana = new ResolveContact(
                    contacts, new RegisterContact(contacts, new SaidEvents(), new FakeErasedAddresses(), ids, CLOCK))
            .findOrRegister(WORKSPACE, new Address(Channel.X, "ana"), "Ana")
            .orElseThrow()
            .contact()
            .id();

    @Test
    void anOptOutIsSaidWithItsChannelAndSource() {
        var outcome = change.change(WORKSPACE, ana, optOut(Channel.X, "a reply"), BO);

        Consent expected = new Consent(Channel.X, Consent.Status.OPTED_OUT, "a reply", NOON);
        assertThat(outcome).isEqualTo(new Outcome.Stands(expected));
        assertThat(consents.kept).containsExactly(new ConsentChange(expected, "bo"));
        assertThat(said.events()).containsExactly(new ConsentChanged(ana, expected));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        change.change(WORKSPACE, ana, optOut(null, "a reply"), BO);

        change.change(WORKSPACE, ana, optOut(null, "a reply"), BO);

        assertThat(said.events()).hasSize(1);
    }

    @Test
    void everyChannelAndOneOfThemAreToldApart() {
        change.change(WORKSPACE, ana, optOut(null, null), BO);

        change.change(WORKSPACE, ana, optOut(Channel.EMAIL, null), BO);

        assertThat(said.events()).hasSize(2);
    }

    @Test
    void aChangeOfMindIsSaid() {
        change.change(WORKSPACE, ana, optOut(Channel.EMAIL, null), BO);

        change.change(WORKSPACE, ana, optIn(Channel.EMAIL, "a form"), BO);

        assertThat(said.events())
                .last()
                .isEqualTo(
                        new ConsentChanged(ana, new Consent(Channel.EMAIL, Consent.Status.OPTED_IN, "a form", NOON)));
        assertThat(consents.kept).hasSize(2);
    }

    @Test
    void anOptOutOfOneChannelIsSaidAgainOnceAllWereOptedInTo() {
        change.change(WORKSPACE, ana, optOut(Channel.EMAIL, null), BO);
        later().change(WORKSPACE, ana, optIn(null, "a form"), BO);

        later().change(WORKSPACE, ana, optOut(Channel.EMAIL, null), BO);

        assertThat(said.events()).hasSize(3);
    }

    @Test
    void anOptOutOfAllIsSaidAgainOnceOneWasOptedInTo() {
        change.change(WORKSPACE, ana, optOut(null, null), BO);
        later().change(WORKSPACE, ana, optIn(Channel.EMAIL, "a form"), BO);

        later().change(WORKSPACE, ana, optOut(null, null), BO);

        assertThat(said.events()).hasSize(3);
    }

    @Test
    void whatAPersonTookBackNoLongerBindsAnImport() {
        change.change(WORKSPACE, ana, optOut(Channel.EMAIL, null), BO);
        later().change(WORKSPACE, ana, optIn(null, null), BO);

        var outcome = later().change(WORKSPACE, ana, optIn(Channel.EMAIL, "a list"), new Teller("an import", false));

        assertThat(outcome).isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void whoeverWritesSomethingDownIsNamedAndWhoeverRepeatsItIsNot() {
        change.change(WORKSPACE, ana, optOut(null, "a letter"), BO);

        change.change(WORKSPACE, ana, optOut(null, "a letter"), BO);

        assertThat(deeds)
                .containsExactly(new Deed(
                        WORKSPACE, "bo", "consent.changed", ana, Map.of("channel", "all", "status", "opted_out")));
    }

    @Test
    void noImportTakesAnOptOutBack() {
        change.change(WORKSPACE, ana, optOut(Channel.EMAIL, null), BO);
        Teller imported = new Teller("an import", false);

        var outcome = change.change(WORKSPACE, ana, optIn(Channel.EMAIL, "a list"), imported);

        assertThat(outcome).isEqualTo(new Outcome.StaysOptedOut());
        assertThat(change.change(WORKSPACE, ana, optIn(null, "a list"), imported))
                .isEqualTo(new Outcome.StaysOptedOut());
        assertThat(change.change(WORKSPACE, ana, optIn(Channel.X, "a list"), imported))
                .isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void whoIsNotKnownHasNoConsent() {
        var outcome = change.change(WORKSPACE, ids.next(), optOut(null, null), BO);

        assertThat(outcome).isEqualTo(new Outcome.NoSuchContact());
        assertThat(said.events()).isEmpty();
    }

    /** The next moment. */
    private ChangeConsent later() {
        hours++;
        return new ChangeConsent(contacts, consents, said, deeds::add, Clock.offset(CLOCK, Duration.ofHours(hours)));
    }

    private static Statement optOut(@Nullable Channel channel, @Nullable String source) {
        return new Statement(channel, Consent.Status.OPTED_OUT, source);
    }

    private static Statement optIn(@Nullable Channel channel, @Nullable String source) {
        return new Statement(channel, Consent.Status.OPTED_IN, source);
    }

    private static final class FakeConsents implements Consents {
        private final List<ConsentChange> kept = new ArrayList<>();

        @Override
        public List<Consent> of(String workspace, Contact contact) {
            Map<Optional<Channel>, Consent> newest = new LinkedHashMap<>();
            kept.forEach(
                    change -> newest.put(Optional.ofNullable(change.consent().channel()), change.consent()));
            return List.copyOf(newest.values());
        }

        @Override
        public List<ConsentChange> history(String workspace, Contact contact) {
            return kept.reversed();
        }

        @Override
        public void put(String workspace, UUID contactId, ConsentChange change) {
            kept.add(change);
        }
    }
}
