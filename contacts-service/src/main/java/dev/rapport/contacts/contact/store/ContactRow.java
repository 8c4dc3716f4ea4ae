package dev.rapport.contacts.contact.store;

import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Description;
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

    @Nullable
    String company;

    @Nullable
    String title;

    List<String> tags;
    List<String> needs;
    List<String> offers;

    @Column(name = "registered_at")
    Instant registeredAt;

    boolean listed;

    long version;

    protected ContactRow() {}

    ContactRow(String workspace, Contact contact) {
        this.id = contact.id();
        this.workspace = workspace;
        take(contact);
    }

    /** All but who it is, and where it belongs. */
    final void take(Contact contact) {
        Description description = contact.description();
        this.displayName = description.displayName();
        this.timeZone = description.timeZone();
        this.company = description.company();
        this.title = description.title();
        this.tags = description.tags();
        this.needs = description.needs();
        this.offers = description.offers();
        this.registeredAt = contact.registeredAt();
        this.listed = contact.listed();
        this.version = contact.version();
    }

    Contact contact(List<Identity> identities) {
        Description description = new Description(
                displayName, timeZone, company, title, List.copyOf(tags), List.copyOf(needs), List.copyOf(offers));
        return new Contact(id, description, identities, registeredAt, listed, version);
    }
}
