package dev.rapport.contacts.consent;

import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Consent;
import dev.rapport.messaging.audit.Audit;
import dev.rapport.messaging.audit.Audit.Deed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that a contact lets us write, or no longer does. Saying again what stands changes nothing. An opt-out is final until
 * the contact opts in again: a person writes that down.
 */
@Singleton
public class ChangeConsent {
    private final Contacts contacts;
    private final Consents consents;
    private final ContactEvents events;
    private final Audit audit;
    private final Clock clock;

    public ChangeConsent(Contacts contacts, Consents consents, ContactEvents events, Audit audit, Clock clock) {
        this.contacts = contacts;
        this.consents = consents;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param channel null for every channel; @param source where the contact said so */
    public record Statement(
            @Nullable Channel channel,
            Consent.Status status,
            @Nullable String source) {

        /** It was said before, and nothing to the contrary since, of any channel that this is about. */
        boolean repeats(Consent consent, List<Consent> said) {
            return consent.channel() == channel
                    && consent.status() == status
                    && Objects.equals(consent.source(), source)
                    && said.stream()
                            .filter(this::concerns)
                            .noneMatch(other -> other.status() != status
                                    && !other.changedAt().isBefore(consent.changedAt()));
        }

        /** Takes an opt-out back that stands, for this channel or for every one. */
        boolean overrules(Consent consent, List<Consent> said) {
            return status == Consent.Status.OPTED_IN
                    && consent.status() == Consent.Status.OPTED_OUT
                    && concerns(consent)
                    && said.stream()
                            .filter(other -> other.channel() == null || other.channel() == consent.channel())
                            .noneMatch(other -> other.status() == Consent.Status.OPTED_IN
                                    && other.changedAt().isAfter(consent.changedAt()));
        }

        private boolean concerns(Consent consent) {
            return channel == null || consent.channel() == null || consent.channel() == channel;
        }
    }

    /** Who writes it down. @param person not an automation, and not an import */
    public record Teller(String name, boolean person) {}

    public sealed interface Outcome {
        /** The consent as it then stands. */
        record Stands(Consent consent) implements Outcome {}

        /** The contact opted out, and only a person may write down that she opted in again. */
        record StaysOptedOut() implements Outcome {}

        record NoSuchContact() implements Outcome {}
    }

    public Outcome change(String workspace, UUID contactId, Statement statement, Teller teller) {
        Optional<Contact> contact = contacts.lock(workspace, contactId);
        if (contact.isEmpty()) {
            return new Outcome.NoSuchContact();
        }
        List<Consent> said = consents.of(workspace, contact.get());
        for (Consent same : said.stream()
                .filter(consent -> statement.repeats(consent, said))
                .toList()) {
            return new Outcome.Stands(same);
        }
        if (!teller.person() && said.stream().anyMatch(consent -> statement.overrules(consent, said))) {
            return new Outcome.StaysOptedOut();
        }
        Consent consent = new Consent(statement.channel(), statement.status(), statement.source(), clock.instant());
        consents.put(workspace, contactId, new ConsentChange(consent, teller.name()));
        events.append(workspace, new ConsentChanged(contactId, consent));
        audit.note(new Deed(
                workspace,
                teller.name(),
                "consent.changed",
                contactId,
                Map.of("channel", code(statement.channel()), "status", code(statement.status()))));
        return new Outcome.Stands(consent);
    }

    private static String code(@Nullable Enum<?> value) {
        return value == null ? "all" : value.name().toLowerCase(Locale.ROOT);
    }
}
