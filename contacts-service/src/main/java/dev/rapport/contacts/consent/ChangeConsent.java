package dev.rapport.contacts.consent;

import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Consent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down that a contact lets us write, or no longer does. Saying the same again changes nothing. */
@Singleton
public class ChangeConsent {
    private final Contacts contacts;
    private final Consents consents;
    private final ContactEvents events;
    private final Clock clock;

    public ChangeConsent(Contacts contacts, Consents consents, ContactEvents events, Clock clock) {
        this.contacts = contacts;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    /** @param channel null for every channel; @param source where the contact said so */
    public record Statement(
            @Nullable Channel channel,
            Consent.Status status,
            @Nullable String source) {

        boolean repeats(Consent consent) {
            return consent.status() == status && Objects.equals(consent.source(), source);
        }
    }

    /** The consent as it then stands; empty when there is no such contact. */
    public Optional<Consent> change(String workspace, UUID contactId, Statement statement) {
        return contacts.lock(workspace, contactId)
                .map(contact -> consents.find(workspace, contactId, statement.channel())
                        .filter(statement::repeats)
                        .orElseGet(() -> changed(workspace, contactId, statement)));
    }

    private Consent changed(String workspace, UUID contactId, Statement statement) {
        Consent consent = new Consent(statement.channel(), statement.status(), statement.source(), clock.instant());
        consents.put(workspace, contactId, consent);
        events.append(workspace, new ConsentChanged(contactId, consent));
        return consent;
    }
}
