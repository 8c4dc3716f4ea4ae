package dev.rapport.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Description;
import dev.rapport.contacts.importing.Batch.Became;
import dev.rapport.contacts.importing.Told.Somebody;
import dev.rapport.contacts.importing.Told.Step;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-01-29T14:37:00Z");
    private static final Instant CONNECTED = Instant.parse("2026-02-08T00:00:00Z");
    private static final Address MAIL = new Address(Channel.EMAIL, "parissa@example.org");
    private static final Address PROFILE = new Address(Channel.LINKEDIN, "in/parissa");

    @Test
    void whomNobodyKnowsIsRegisteredOnceHoweverManyItemsTellOfHer() {
        Batch batch = batch(Map.of());

        assertThat(batch.take(parissa(null, MAIL, PROFILE))).isEqualTo(Became.ADDED);
        assertThat(batch.take(parissa(new Step(Connection.Status.ACCEPTED, null, null, CONNECTED), PROFILE)))
                .isEqualTo(Became.CHANGED);
        assertThat(batch.take(parissa(new Step(Connection.Status.ACCEPTED, null, null, CONNECTED), PROFILE)))
                .isEqualTo(Became.KNOWN);

        ImportedPeople.Changes changes = batch.changes();
        assertThat(changes.registered()).singleElement().satisfies(contact -> {
            assertThat(contact.displayName()).isEqualTo("Parissa Azadi");
            assertThat(contact.description().company()).isEqualTo("Azadi");
            assertThat(contact.identities()).extracting(Identity::address).containsExactly(MAIL.text(), PROFILE.text());
        });
        assertThat(changes.changed()).isEmpty();
        assertThat(changes.steps().values())
                .singleElement()
                .satisfies(steps -> assertThat(steps).hasSize(1));
    }

    @Test
    void whoIsKnownGetsWhatIsMissingAndKeepsWhatPeopleSaid() {
        Contact known = contact("Parissa of Azadi", "Azadi & Co", MAIL);
        Batch batch = batch(Map.of(MAIL, known.id()), known);

        Became became = batch.take(parissa(null, MAIL, PROFILE));

        assertThat(became).isEqualTo(Became.CHANGED);
        assertThat(batch.changes().registered()).isEmpty();
        assertThat(batch.changes().changed()).singleElement().satisfies(contact -> {
            assertThat(contact.displayName()).isEqualTo("Parissa of Azadi");
            assertThat(contact.description().company()).isEqualTo("Azadi & Co");
            assertThat(contact.description().title()).isEqualTo("Designer");
            assertThat(contact.version()).isEqualTo(2);
        });
        assertThat(batch.changes().identities().get(known.id()))
                .extracting(Identity::address)
                .containsExactly(PROFILE.text());
    }

    @Test
    void whoeverTheItemsDoNotTellOfBetterIsLeftAsSheIs() {
        Contact known = contact("Parissa", "Azadi", MAIL);
        Batch batch = batch(Map.of(MAIL, known.id()), known);

        assertThat(batch.take(new Somebody("P", null, null, List.of(), List.of(MAIL), null)))
                .isEqualTo(Became.KNOWN);
        assertThat(batch.changes().changed()).isEmpty();
    }

    @Test
    void addressesOfSeveralContactsAreNobodysInParticular() {
        Contact one = contact("Parissa", "Azadi", MAIL);
        Contact other = contact("P. Azadi", "Azadi", PROFILE);
        Batch batch = batch(Map.of(MAIL, one.id(), PROFILE, other.id()), one, other);

        assertThat(batch.take(parissa(null, MAIL, PROFILE))).isEqualTo(Became.SEVERAL);
        assertThat(batch.changes().changed()).isEmpty();
    }

    @Test
    void whoeverDidNotAskAccepted() {
        Batch batch = batch(Map.of());
        batch.take(parissa(new Step(Connection.Status.REQUESTED, Side.THEM, "Hello", ASKED), PROFILE));

        batch.take(parissa(new Step(Connection.Status.ACCEPTED, null, null, CONNECTED), PROFILE));

        assertThat(batch.changes().steps().values())
                .singleElement()
                .satisfies(steps -> assertThat(steps)
                        .extracting(Connection::status, Connection::initiatedBy)
                        .containsExactly(
                                tuple(Connection.Status.REQUESTED, Side.THEM),
                                tuple(Connection.Status.ACCEPTED, Side.US)));
    }

    private static Batch batch(Map<Address, UUID> owners, Contact... contacts) {
        return new Batch(owners, List.of(contacts), Map.of(), UUID::randomUUID, NOW);
    }

    private static Somebody parissa(@Nullable Step step, Address... addresses) {
        return new Somebody("Parissa Azadi", "Azadi", "Designer", List.of("design"), List.of(addresses), step);
    }

    private static Contact contact(String name, String company, Address address) {
        return new Contact(
                UUID.randomUUID(),
                new Description(name, null, company, null, List.of("friend"), List.of(), List.of()),
                List.of(new Identity(UUID.randomUUID(), address.channel(), address.text())),
                NOW.minusSeconds(1),
                true,
                1);
    }
}
