package dev.rapport.contacts.contact.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contracts.people.Identity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    public Map<UUID, Contact> find(String workspace, Collection<UUID> ids) {
        Map<UUID, UUID> survivors = survivors(workspace, ids);
        if (survivors.isEmpty()) {
            return Map.of();
        }
        List<ContactRow> rows = list("workspace = ?1 and id in ?2", workspace, Set.copyOf(survivors.values()));
        Map<UUID, Contact> known = whole(workspace, rows).stream().collect(toMap(Contact::id, contact -> contact));
        return survivors.entrySet().stream()
                .filter(one -> known.containsKey(one.getValue()))
                .collect(toMap(Map.Entry::getKey, one -> known.get(one.getValue())));
    }

    private Optional<UUID> survivor(String workspace, UUID id) {
        return Optional.ofNullable(survivors(workspace, List.of(id)).get(id));
    }

    /** Asked of the database, whatever was read before in the transaction. */
    private Map<UUID, UUID> survivors(String workspace, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select c.id, coalesce(c.survivorId, c.id) from ContactRow c where c.workspace = :workspace and c.id in :ids",
                        Object[].class)
                .setParameter("workspace", workspace)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
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
    public Map<Address, UUID> owners(String workspace, Collection<Address> addresses) {
        return identities.owners(workspace, addresses);
    }

    @Override
    public SortedMap<Address, UUID> claim(String workspace, Collection<Claim> claims, Instant at) {
        SortedMap<Address, UUID> taken = new TreeMap<>(Address.CLAIM_ORDER);
        List<Claim> open = claims.stream()
                .sorted(Comparator.comparing(Claim::address, Address.CLAIM_ORDER))
                .toList();
        while (!open.isEmpty()) {
            Set<UUID> given = identities.insert(workspace, open, at);
            List<Claim> refused = open.stream()
                    .filter(claim -> !given.contains(claim.identity().id()))
                    .toList();
            taken.putAll(owners(workspace, refused.stream().map(Claim::address).toList()));
            // Those released between our two statements are free again.
            open = refused.stream()
                    .filter(claim -> !taken.containsKey(claim.address()))
                    .toList();
        }
        return taken;
    }

    @Override
    public void release(String workspace, UUID identityId) {
        identities.delete(workspace, identityId);
    }

    @Override
    public void add(String workspace, Collection<Contact> contacts) {
        List<ContactRow> rows = contacts.stream()
                .map(contact -> new ContactRow(workspace, contact))
                .toList();
        persist(rows);
        flush();
        // Of many who are registered at once, each query would look all through that were before.
        rows.forEach(getEntityManager()::detach);
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
        // Without a class of its results, as in IdentityRows.
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        select * from contacts_found(
                            cast(:text as text), cast(:tag as text), :neverEngaged,
                            cast(cast(:time as text) as timestamptz), cast(cast(:id as text) as uuid), :most)
                        """)
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
