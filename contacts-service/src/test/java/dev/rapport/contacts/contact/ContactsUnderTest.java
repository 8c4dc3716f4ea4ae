package dev.rapport.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import dev.rapport.messaging.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store of contacts, and contacts to put into it. */
abstract class ContactsUnderTest {
    static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    protected final String workspace = "w-" + UUID.randomUUID();
    private final Ids ids = Ids.timeOrdered();

    /** Does something in a transaction that sees one workspace, and commits it. */
    protected abstract <T> T in(String workspace, Function<Contacts, T> work);

    Contact add(String where, Contact contact) {
        return in(where, contacts -> {
            // Claimed in another order than they were made in: that one counts.
            contact.identities().reversed().forEach(identity -> {
                var owner = contacts.claim(where, contact.id(), identity, contact.registeredAt());
                assertThat(owner).isEmpty();
            });
            contacts.add(where, contact);
            return contact;
        });
    }

    Contact contact(String name, Instant registeredAt, Identity... identities) {
        return contact(name, registeredAt, true, identities);
    }

    Contact contact(String name, Instant registeredAt, boolean listed, Identity... identities) {
        return new Contact(
                ids.next(),
                new Description(
                        name,
                        "Europe/Lisbon",
                        "Harbour & Sons",
                        null,
                        List.of("speaker", "customer"),
                        List.of("a designer"),
                        List.of()),
                List.of(identities),
                registeredAt,
                listed,
                1);
    }

    Optional<Contact> find(String where, Contact contact) {
        return in(where, contacts -> contacts.find(where, contact.id()));
    }

    Optional<Contact> lock(String where, Contact contact) {
        return in(where, contacts -> contacts.lock(where, contact.id()));
    }

    Optional<UUID> owner(String where, String handle) {
        return in(where, contacts -> contacts.owner(where, new Address(Channel.X, handle)));
    }

    List<Contact> search(String where, @Nullable String text) {
        return in(where, contacts -> contacts.search(where, new Contacts.Search(text, null, false, null, 10)));
    }

    Identity x(String handle) {
        return new Identity(ids.next(), Channel.X, handle);
    }

    Identity phone(String number) {
        return new Identity(ids.next(), Channel.PHONE, number);
    }

    Identity other(String text) {
        return new Identity(ids.next(), Channel.OTHER, text);
    }
}
