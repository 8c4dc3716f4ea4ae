package dev.rapport.contacts.contact.store;

import static java.util.stream.Collectors.groupingBy;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@Singleton
class PanacheContacts implements Contacts, PanacheRepositoryBase<ContactRow, UUID> {
    private static final String ONE = "workspace = ?1 and id = ?2";

    private final IdentityRows identities;

    PanacheContacts(IdentityRows identities) {
        this.identities = identities;
    }

    @Override
    public Optional<Contact> find(String workspace, UUID id) {
        return survivor(workspace, id)
                .flatMap(survivor -> find(ONE, workspace, survivor).<ContactRow>firstResultOptional())
                .map(row -> whole(workspace, row));
    }

    /** Asked of the database, whatever was read before in the transaction. */
    private Optional<UUID> survivor(String workspace, UUID id) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(c.survivorId, c.id) from ContactRow c where c.workspace = :workspace and c.id = :id",
                        UUID.class)
                .setParameter("workspace", workspace)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Contact> lock(String workspace, UUID id) {
        Optional<UUID> survivor = survivor(workspace, id);
        Optional<ContactRow> locked = survivor.flatMap(known -> lockRow(workspace, id, known));
        // Whoever was merged, or parted, while we waited: once more.
        for (Optional<UUID> now = survivor(workspace, id); !now.equals(survivor); now = survivor(workspace, id)) {
            survivor = now;
            locked = survivor.flatMap(known -> lockRow(workspace, id, known));
        }
        return locked.map(row -> whole(workspace, row));
    }

    /** Locks both, in the order of ids, and gives the survivor. */
    private Optional<ContactRow> lockRow(String workspace, UUID id, UUID survivor) {
        return find("workspace = ?1 and id in ?2 order by id", workspace, List.of(id, survivor))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<ContactRow>list()
                .stream()
                .filter(row -> row.id.equals(survivor))
                .findFirst();
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
        ContactRow row = new ContactRow(workspace, contact);
        persistAndFlush(row);
        // Of many who are registered at once, each query would look all through that were before.
        getEntityManager().detach(row);
    }

    @Override
    public void change(String workspace, Contact contact) {
        find(ONE, workspace, contact.id()).firstResultOptional().ifPresent(row -> row.take(contact));
    }

    @Override
    public void raiseVersion(String workspace, UUID id) {
        find(ONE, workspace, id).firstResultOptional().ifPresent(ContactRow::raiseVersion);
    }

    @Override
    public void list(String workspace, UUID id) {
        update(
                "listed = true where workspace = ?1 and id = ?2 and listed = false and survivorId is null",
                workspace,
                id);
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
        List<ContactRow> rows = list(
                "workspace = ?1 and id in ?2 and survivorId is null order by registeredAt desc, id desc",
                workspace,
                ids);
        return whole(workspace, rows);
    }

    private Contact whole(String workspace, ContactRow row) {
        return whole(workspace, List.of(row)).getFirst();
    }

    private List<Contact> whole(String workspace, List<ContactRow> rows) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Map<UUID, List<ContactRow>> merged =
                list("workspace = ?1 and survivorId in ?2 order by mergedAt, id", workspace, ids).stream()
                        .collect(groupingBy(row -> Objects.requireNonNull(row.survivorId)));
        Map<UUID, List<Identity>> theirs = identities.of(
                workspace,
                Stream.concat(
                                ids.stream(),
                                merged.values().stream().flatMap(List::stream).map(row -> row.id))
                        .toList());
        return rows.stream()
                .map(row -> {
                    List<ContactRow> same = merged.getOrDefault(row.id, List.of());
                    return row.contact(
                            Stream.concat(Stream.of(row), same.stream())
                                    .flatMap(one -> theirs.getOrDefault(one.id, List.of()).stream())
                                    .toList(),
                            same);
                })
                .toList();
    }
}
