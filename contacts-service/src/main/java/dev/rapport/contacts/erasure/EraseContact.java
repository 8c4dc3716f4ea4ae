package dev.rapport.contacts.erasure;

import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.audit.Audit;
import dev.rapport.messaging.audit.Audit.Deed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Erases a person, with all who turned out to be her: here at once, and in the other services as soon as they learn of it. Joins
 * the caller's transaction, of the worker role.
 */
@Singleton
public class EraseContact {
    private final People people;
    private final ContactEvents events;
    private final Audit audit;
    private final Clock clock;

    public EraseContact(People people, @Worker ContactEvents events, @Worker Audit audit, Clock clock) {
        this.people = people;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** False: there is no such contact, and never was. True also when she was erased before. @param by the admin who says so */
    public boolean erase(String workspace, UUID id, String by) {
        return people.lock(workspace, id)
                .map(person -> {
                    Instant now = clock.instant();
                    people.erase(person, now);
                    events.append(
                            workspace,
                            new ContactErased(
                                    person.survivor(),
                                    person.merged().stream().sorted().toList(),
                                    now));
                    audit.note(new Deed(workspace, by, "contact.erased", person.survivor(), Map.of()));
                    return true;
                })
                .orElseGet(() -> people.isErased(workspace, id));
    }
}
