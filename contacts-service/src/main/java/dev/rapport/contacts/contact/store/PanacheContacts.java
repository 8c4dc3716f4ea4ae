package dev.rapport.contacts.contact.store;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contracts.model.Identity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
class PanacheContacts implements Contacts, PanacheRepositoryBase<ContactRow, UUID> {
    private static final String ONE = "workspace = ?1 and id = ?2";

    private final IdentityRows identities;

    PanacheContacts(IdentityRows identities) {
        this.identities = identities;
    }

    @Override
    public Optional<Contact> find(String workspace, UUID id) {
        return find(ONE, workspace, id).firstResultOptional().map(row -> whole(workspace, row));
    }

    @Override
    public Optional<Contact> lock(String workspace, UUID id) {
        return find(ONE, workspace, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> whole(workspace, row));
    }

    @Override
    public Optional<UUID> owner(String workspace, Address address) {
        return identities.owner(workspace, address);
    }

    @Override
    public Optional<UUID> claim(String workspace, UUID contactId, Identity identity, Instant at) {
        while (!identities.insert(workspace, contactId, identity, at)) {
            Optional<UUID> owner = owner(workspace, new Address(identity.channel(), identity.address()));
            if (owner.isPresent()) {
                return owner;
            }
            // Released between our two statements: it is free again.
        }
        return Optional.empty();
    }

    @Override
    public void release(String workspace, UUID identityId) {
        identities.delete(workspace, identityId);
    }

    @Override
    public void add(String workspace, Contact contact) {
        persist(new ContactRow(workspace, contact));
    }

    @Override
    public void change(String workspace, Contact contact) {
        find(ONE, workspace, contact.id()).firstResultOptional().ifPresent(row -> row.take(contact));
    }

    @Override
    public void raiseVersion(String workspace, UUID id) {
        find(ONE, workspace, id).firstResultOptional().ifPresent(row -> row.version++);
    }

    @Override
    public void list(String workspace, UUID id) {
        update("listed = true where workspace = ?1 and id = ?2 and listed = false", workspace, id);
    }

    /** The ids come from a function of the database that its indexes serve; the rows are read as any other. */
    @Override
    public List<Contact> search(String workspace, Search search) {
        Place after = search.olderThan();
        List<UUID> ids = getEntityManager()
                .createNativeQuery("""
                        select * from contacts_found(
                            cast(:text as text), cast(:tag as text), :neverEngaged,
                            cast(cast(:time as text) as timestamptz), cast(cast(:id as text) as uuid), :most)
                        """, UUID.class)
                .setParameter("text", search.text())
                .setParameter("tag", search.tag())
                .setParameter("neverEngaged", search.neverEngaged())
                .setParameter(
                        "time", after == null ? null : after.registeredAt().toString())
                .setParameter("id", after == null ? null : after.id().toString())
                .setParameter("most", search.most())
                .getResultList();
        List<ContactRow> rows = list("workspace = ?1 and id in ?2 order by registeredAt desc, id desc", workspace, ids);
        return whole(workspace, rows);
    }

    private Contact whole(String workspace, ContactRow row) {
        return whole(workspace, List.of(row)).getFirst();
    }

    private List<Contact> whole(String workspace, List<ContactRow> rows) {
        Map<UUID, List<Identity>> theirs =
                identities.of(workspace, rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.contact(theirs.getOrDefault(row.id, List.of())))
                .toList();
    }
}
