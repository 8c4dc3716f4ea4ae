package dev.rapport.contacts.importing.store;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Description;
import dev.rapport.contacts.importing.ImportedPeople.Changes;
import dev.rapport.contacts.importing.ImportedPeople.Overtaken;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Identity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what a batch comes to, a statement for all rows of a kind. */
final class BatchWriting {
    private final Handle handle;
    private final String workspace;
    private final Instant at;

    /** @param handle in the transaction of the batch */
    BatchWriting(Handle handle, String workspace, Instant at) {
        this.handle = handle;
        this.workspace = workspace;
        this.at = at;
    }

    private record Claim(UUID contactId, Identity identity) {}

    /** @throws Overtaken when somebody else was given one of the addresses meanwhile */
    void write(Changes changes) {
        List<Claim> claims = Stream.concat(
                        changes.registered().stream()
                                .flatMap(contact -> contact.identities().stream()
                                        .map(identity -> new Claim(contact.id(), identity))),
                        changes.identities().entrySet().stream()
                                .flatMap(one ->
                                        one.getValue().stream().map(identity -> new Claim(one.getKey(), identity))))
                .sorted(Comparator.comparing(claim -> Address.of(claim.identity()), Address.CLAIM_ORDER))
                .toList();
        claim(claims);
        register(changes.registered());
        change(changes.changed());
        step(changes.steps());
    }

    /** In the one order in which addresses are claimed. */
    private void claim(List<Claim> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        int rows = handle.createUpdate("""
                        insert into identity (id, workspace, contact_id, channel, address, added_at)
                        select id, :workspace, contact_id, channel, address, :at
                        from unnest(:ids, :contacts, :channels, :addresses) with ordinality
                            as claimed(id, contact_id, channel, address, place)
                        order by place
                        on conflict (workspace, channel, address) do nothing
                        """)
                .bind("workspace", workspace)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bindArray(
                        "ids",
                        UUID.class,
                        claimed.stream().map(owned -> owned.identity().id()).toList())
                .bindArray(
                        "contacts",
                        UUID.class,
                        claimed.stream().map(Claim::contactId).toList())
                .bindArray(
                        "channels",
                        String.class,
                        claimed.stream()
                                .map(owned -> owned.identity().channel().name())
                                .toList())
                .bindArray(
                        "addresses",
                        String.class,
                        claimed.stream()
                                .map(owned -> owned.identity().address())
                                .toList())
                .execute();
        if (rows < claimed.size()) {
            throw new Overtaken();
        }
    }

    private void register(List<Contact> contacts) {
        PreparedBatch rows = handle.prepareBatch("""
                insert into contact (id, workspace, display_name, time_zone, company, title, tags, needs, offers, registered_at,
                    listed, version)
                values (:id, :workspace, :name, :zone, :company, :title, :tags, :needs, :offers, :at, :listed, :version)
                """);
        contacts.forEach(contact -> bind(rows, contact).add());
        rows.execute();
    }

    private void change(List<Contact> contacts) {
        PreparedBatch rows = handle.prepareBatch("""
                update contact set display_name = :name, company = :company, title = :title, tags = :tags, listed = :listed,
                    version = :version
                where workspace = :workspace and id = :id
                """);
        contacts.forEach(contact -> bind(rows, contact).add());
        rows.execute();
    }

    private PreparedBatch bind(PreparedBatch rows, Contact contact) {
        Description description = contact.description();
        return rows.bind("id", contact.id())
                .bind("workspace", workspace)
                .bind("name", description.displayName())
                .bind("zone", description.timeZone())
                .bind("company", description.company())
                .bind("title", description.title())
                .bindArray("tags", String.class, description.tags())
                .bindArray("needs", String.class, description.needs())
                .bindArray("offers", String.class, description.offers())
                .bind("at", contact.registeredAt().atOffset(ZoneOffset.UTC))
                .bind("listed", contact.listed())
                .bind("version", contact.version());
    }

    private void step(Map<UUID, List<Connection>> steps) {
        PreparedBatch rows = handle.prepareBatch("""
                insert into connection (id, workspace, contact_id, channel, initiated_by, status, note, occurred_at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        steps.forEach((contactId, theirs) -> theirs.forEach(step -> rows.add(
                step.id(),
                workspace,
                contactId,
                step.channel().name(),
                step.initiatedBy().name(),
                step.status().name(),
                step.note(),
                step.occurredAt().atOffset(ZoneOffset.UTC),
                at.atOffset(ZoneOffset.UTC))));
        rows.execute();
        List<UUID> connected = steps.entrySet().stream()
                .filter(theirs ->
                        theirs.getValue().stream().anyMatch(step -> step.status() == Connection.Status.ACCEPTED))
                .map(Map.Entry::getKey)
                .toList();
        handle.createUpdate("""
                        update contact set connected = true where workspace = :workspace and id = any(:ids) and not connected
                        """)
                .bind("workspace", workspace)
                .bindArray("ids", UUID.class, connected)
                .execute();
    }
}
