package dev.rapport.contacts.contact.store;

import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Contact.Merged;
import dev.rapport.contacts.contact.Description;
import dev.rapport.contracts.people.Identity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Whether it was compared with the others, to find duplicates, since it changed. */
    boolean compared;

    @Column(name = "merged_into", insertable = false, updatable = false)
    @Nullable
    UUID mergedInto;

    @Column(name = "merged_at", insertable = false, updatable = false)
    @Nullable
    Instant mergedAt;

    /** The end of the chain of merges; null for one who is on its own. */
    @Column(name = "survivor_id", insertable = false, updatable = false)
    @Nullable
    UUID survivorId;

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
        this.compared = false;
    }

    /** Its identities changed. */
    void raiseVersion() {
        version++;
        compared = false;
    }

    /** @param same the rows of those who were merged into this one */
    Contact contact(List<Identity> identities, List<ContactRow> same) {
        return new Contact(
                id,
                description(),
                identities,
                registeredAt,
                listed || same.stream().anyMatch(row -> row.listed),
                version,
                same.stream().flatMap(ContactRow::merged).toList());
    }

    private Description description() {
        return new Description(
                displayName, timeZone, company, title, List.copyOf(tags), List.copyOf(needs), List.copyOf(offers));
    }

    private Stream<Merged> merged() {
        return mergedInto == null || mergedAt == null
                ? Stream.empty()
                : Stream.of(new Merged(id, description(), mergedInto, mergedAt));
    }
}
