package dev.rapport.contacts.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.FakeContacts;
import dev.rapport.contacts.contact.FakeErasedAddresses;
import dev.rapport.contacts.contact.RegisterContact;
import dev.rapport.contacts.contact.SaidEvents;
import dev.rapport.contacts.contact.resolve.ResolveContact;
import dev.rapport.contacts.identity.AddIdentity.Outcome;
import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.ContactEvent.IdentityRemoved;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import dev.rapport.messaging.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
    private static final String WORKSPACE = "team";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-03T12:00:00Z"), ZoneOffset.UTC);

    private final Ids ids = Ids.timeOrdered();
    private final FakeContacts contacts = new FakeContacts();
    private final SaidEvents said = new SaidEvents();
    private final ResolveContact resolution = new ResolveContact(
            contacts, new RegisterContact(contacts, new SaidEvents(), new FakeErasedAddresses(), ids, NOON));
    private final AddIdentity addition = new AddIdentity(contacts, said, new FakeErasedAddresses(), ids, NOON);
    private final RemoveIdentity removal = new RemoveIdentity(contacts, said);
    private final Contact ana =
            resolution.findOrRegister(WORKSPACE, x("ana"), "Ana").orElseThrow().contact();

    @Test
    void anAddressThatIsAddedIsTheContactsAndSaid() {
        Outcome outcome = addition.add(WORKSPACE, ana.id(), x("ana_lima"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Added.class, added -> {
            assertThat(contacts.owner(WORKSPACE, x("ana_lima"))).contains(ana.id());
            assertThat(said.events()).containsExactly(new IdentityAdded(ana.id(), added.identity()));
        });
    }

    @Test
    void anAddressThatTheContactHasChangesNothing() {
        Outcome outcome = addition.add(WORKSPACE, ana.id(), x("ana"));

        assertThat(outcome).isEqualTo(new Outcome.Known(ana.identities().getFirst()));
        assertThat(said.events()).isEmpty();
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedWithItsOwner() {
        Contact bo = resolution
                .findOrRegister(WORKSPACE, x("bo"), "Bo")
                .orElseThrow()
                .contact();

        Outcome outcome = addition.add(WORKSPACE, ana.id(), x("bo"));

        assertThat(outcome).isEqualTo(new Outcome.AddressTaken(bo.id()));
        assertThat(said.events()).isEmpty();
    }

    @Test
    void aContactHasFiftyAddressesAtMost() {
        for (int number = 1; number < Contact.MOST_IDENTITIES; number++) {
            assertThat(addition.add(WORKSPACE, ana.id(), x("ana" + number))).isInstanceOf(Outcome.Added.class);
        }

        Outcome outcome = addition.add(WORKSPACE, ana.id(), x("one_too_many"));

        assertThat(outcome).isEqualTo(new Outcome.TooMany());
    }

    @Test
    void whoIsNotKnownGetsNoAddress() {
        Outcome outcome = addition.add(WORKSPACE, ids.next(), x("nobody"));

        assertThat(outcome).isEqualTo(new Outcome.NoSuchContact());
    }

    @Test
    void anAddressThatIsRemovedIsNobodysAndSaid() {
        Identity gone = ana.identities().getFirst();

        boolean removed = removal.remove(WORKSPACE, ana.id(), gone.id());

        assertThat(removed).isTrue();
        assertThat(contacts.owner(WORKSPACE, x("ana"))).isEmpty();
        assertThat(said.events()).containsExactly(new IdentityRemoved(ana.id(), gone));
    }

    @Test
    void onlyTheContactsOwnIdentityIsRemoved() {
        Contact bo = resolution
                .findOrRegister(WORKSPACE, x("bo"), "Bo")
                .orElseThrow()
                .contact();
        UUID anas = ana.identities().getFirst().id();

        boolean removed = removal.remove(WORKSPACE, bo.id(), anas);

        assertThat(removed).isFalse();
        assertThat(contacts.owner(WORKSPACE, x("ana"))).contains(ana.id());
        assertThat(said.events()).isEmpty();
    }

    private static Address x(String handle) {
        return new Address(Channel.X, handle);
    }
}
