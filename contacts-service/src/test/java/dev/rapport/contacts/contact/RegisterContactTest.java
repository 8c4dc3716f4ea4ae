package dev.rapport.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.contact.RegisterContact.Outcome;
import dev.rapport.contacts.contact.resolve.ResolveContact;
import dev.rapport.contacts.contact.resolve.ResolveContact.Asked;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.people.Channel;
import dev.rapport.messaging.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterContactTest {
    private static final String WORKSPACE = "team";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-03T12:00:00Z"), ZoneOffset.UTC);

    private final FakeContacts contacts = new FakeContacts();
    private final SaidEvents said = new SaidEvents();
    private final FakeErasedAddresses erased = new FakeErasedAddresses();
    private final RegisterContact registration = new RegisterContact(contacts, said, erased, Ids.timeOrdered(), NOON);
    private final ResolveContact resolution = new ResolveContact(contacts, registration);

    @Test
    void whoIsRegisteredIsKnownAndSaid() {
        Outcome outcome = registration.register(
                WORKSPACE,
                new NewContact(
                        new Description(
                                "Ana",
                                "Europe/Lisbon",
                                "Lima Ltd",
                                "Founder",
                                List.of("customer"),
                                List.of("a designer"),
                                List.of()),
                        List.of(x("ana"), new Address(Channel.PHONE, "+351912345678")),
                        true));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Registered.class, registered -> {
            Contact ana = registered.contact();
            assertThat(contacts.find(WORKSPACE, ana.id())).contains(ana);
            assertThat(said.events())
                    .containsExactly(new ContactRegistered(
                            ana.id(),
                            "Ana",
                            ana.identities(),
                            "Europe/Lisbon",
                            List.of("customer"),
                            null,
                            "Lima Ltd",
                            "Founder",
                            List.of("a designer"),
                            null));
        });
    }

    @Test
    void anAddressNamedTwiceCountsOnce() {
        NewContact ana = new NewContact(Description.named("Ana"), List.of(x("ana"), x("ana")), true);

        Outcome outcome = registration.register(WORKSPACE, ana);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Registered.class,
                        registered ->
                                assertThat(registered.contact().identities()).hasSize(1));
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedWithItsOwnerAndNothingIsSaid() {
        Contact ana = resolution
                .findOrRegister(WORKSPACE, x("ana"), "Ana")
                .orElseThrow()
                .contact();

        Outcome outcome = registration.register(
                WORKSPACE, new NewContact(Description.named("Bo"), List.of(x("bo"), x("ana")), true));

        assertThat(outcome).isEqualTo(new Outcome.AddressTaken(x("ana"), ana.id()));
        assertThat(said.events()).hasSize(1);
    }

    @Test
    void whoHasAnAddressIsFoundAndNotRegisteredAgain() {
        Contact ana = resolution
                .findOrRegister(WORKSPACE, x("ana"), "Ana")
                .orElseThrow()
                .contact();

        ResolveContact.Resolved again =
                resolution.findOrRegister(WORKSPACE, x("ana"), "Somebody").orElseThrow();

        assertThat(again).isEqualTo(new ResolveContact.Resolved(ana, false));
        assertThat(said.events()).hasSize(1);
    }

    @Test
    void whomOnlyAutomationNamedBecomesKnownToWhoeverRegistersHer() {
        Contact named = resolution
                .findOrRegister(WORKSPACE, new Asked(x("ana"), "ana", false))
                .orElseThrow()
                .contact();
        NewContact described = new NewContact(Description.named("Ana"), List.of(x("ana"), x("ana_lima")), true);

        Outcome outcome = registration.register(WORKSPACE, described);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Registered.class, registered -> {
            Contact ana = registered.contact();
            assertThat(ana.id()).isEqualTo(named.id());
            assertThat(contacts.find(WORKSPACE, named.id())).contains(ana);
            assertThat(ana.listed()).isTrue();
            assertThat(said.events())
                    .containsExactly(
                            new ContactRegistered(
                                    named.id(), "ana", named.identities(), null, List.of(), false, null, null),
                            new ContactRegistered(ana.id(), "Ana", ana.identities(), null, List.of()));
        });
    }

    @Test
    void automationThatNamesSomebodyKnownTakesNothingFromHer() {
        Contact ana = resolution
                .findOrRegister(WORKSPACE, x("ana"), "Ana")
                .orElseThrow()
                .contact();

        resolution.findOrRegister(WORKSPACE, new Asked(x("ana"), "ana", false));

        assertThat(contacts.find(WORKSPACE, ana.id())).contains(ana);
    }

    @Test
    void whoeverNamesHerNextMakesHerListed() {
        Contact named = resolution
                .findOrRegister(WORKSPACE, new Asked(x("ana"), "Ana", false))
                .orElseThrow()
                .contact();

        resolution.findOrRegister(WORKSPACE, new Asked(x("ana"), "Ana", true));

        assertThat(contacts.find(WORKSPACE, named.id()).map(Contact::listed)).contains(true);
    }

    @Test
    void whoWasErasedIsRegisteredByNobodyWhoOnlyNamesHer() {
        erased.erase(x("ana"));

        Outcome outcome = registration.register(WORKSPACE, NewContact.named("Ana", x("ana"), true));

        assertThat(outcome).isEqualTo(new Outcome.Erased(x("ana")));
        assertThat(contacts.owner(WORKSPACE, x("ana"))).isEmpty();
        assertThat(said.events()).isEmpty();
    }

    @Test
    void whoeverMeansItRegistersHerAnew() {
        erased.erase(x("ana"));

        Outcome outcome = registration.registerAnew(WORKSPACE, NewContact.named("Ana", x("ana"), true));

        assertThat(outcome).isInstanceOf(Outcome.Registered.class);
        assertThat(erased.among(WORKSPACE, List.of(x("ana")))).isEmpty();
    }

    private static Address x(String handle) {
        return new Address(Channel.X, handle);
    }
}
