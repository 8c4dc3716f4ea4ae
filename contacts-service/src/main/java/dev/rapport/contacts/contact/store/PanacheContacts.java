package dev.rapport.contacts.contact.store;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contracts.model.Identity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
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

    private static final String WHOLE_ADDRESS = """
            select i.id from IdentityRow i
            where i.workspace = :workspace and i.contactId = c.id and lower(i.address) = lower(:text)""";

    private static final String ADDRESSED = """
            select i.id from IdentityRow i
            where i.workspace = :workspace and i.contactId = c.id and locate(lower(:text), lower(i.address)) > 0""";

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

    @Override
    public List<Contact> search(String workspace, Search search) {
        StringBuilder query = new StringBuilder("from ContactRow c where c.workspace = :workspace");
        Parameters parameters = Parameters.with("workspace", workspace);
        if (search.text() == null) {
            query.append(" and c.listed = true");
        } else {
            query.append(" and (c.listed = true or exists (")
                    .append(WHOLE_ADDRESS)
                    .append("))");
            query.append(" and (locate(lower(:text), lower(c.displayName)) > 0")
                    .append(" or locate(lower(:text), lower(c.company)) > 0 or exists (")
                    .append(ADDRESSED)
                    .append("))");
            parameters.and("text", search.text());
        }
        if (search.olderThan() != null) {
            query.append(" and (c.registeredAt < :time or c.registeredAt = :time and c.id < :id)");
            parameters.and("time", search.olderThan().registeredAt());
            parameters.and("id", search.olderThan().id());
        }
        query.append(" order by c.registeredAt desc, c.id desc");
        List<ContactRow> rows =
                find(query.toString(), parameters).range(0, search.most() - 1).list();
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
