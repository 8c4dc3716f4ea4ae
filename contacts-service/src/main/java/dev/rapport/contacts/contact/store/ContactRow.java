package dev.rapport.contacts.contact.store;

import dev.rapport.contacts.contact.Contact;
import dev.rapport.contracts.model.Identity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contact")
class ContactRow {
    @Id
    UUID id;

    String workspace;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "time_zone")
    @Nullable
    String timeZone;

    List<String> tags;
    List<String> needs;
    List<String> offers;

    @Column(name = "registered_at")
    Instant registeredAt;

    boolean listed;

    protected ContactRow() {}

    ContactRow(String workspace, Contact contact) {
        this.id = contact.id();
        this.workspace = workspace;
        take(contact);
    }

    /** All but who it is, and where it belongs. */
    final void take(Contact contact) {
        this.displayName = contact.displayName();
        this.timeZone = contact.timeZone();
        this.tags = contact.tags();
        this.needs = contact.needs();
        this.offers = contact.offers();
        this.registeredAt = contact.registeredAt();
        this.listed = contact.listed();
    }

    Contact contact(List<Identity> identities) {
        return new Contact(
                id,
                displayName,
                identities,
                timeZone,
                List.copyOf(tags),
                List.copyOf(needs),
                List.copyOf(offers),
                registeredAt,
                listed);
    }
}
