package dev.rapport.contacts.contact.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contracts.model.Identity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The identity rows. */
@Singleton
class IdentityRows implements PanacheRepositoryBase<IdentityRow, UUID> {

    Optional<UUID> owner(String workspace, Address address) {
        return find("workspace = ?1 and channel = ?2 and address = ?3", workspace, address.channel(), address.text())
                .firstResultOptional()
                .map(row -> row.contactId);
    }

    /** The identities of each of these contacts, the oldest first. */
    Map<UUID, List<Identity>> of(String workspace, Collection<UUID> contactIds) {
        return list("workspace = ?1 and contactId in ?2 order by addedAt, id", workspace, contactIds).stream()
                .collect(groupingBy(row -> row.contactId, mapping(IdentityRow::identity, toList())));
    }

    /** False: the address is somebody's. */
    boolean insert(String workspace, UUID contactId, Identity identity, Instant at) {
        return getEntityManager()
                        .createQuery("""
                                insert into IdentityRow (id, workspace, contactId, channel, address, addedAt)
                                values (:id, :workspace, :contactId, :channel, :address, :addedAt)
                                on conflict (workspace, channel, address) do nothing
                                """)
                        .setParameter("id", identity.id())
                        .setParameter("workspace", workspace)
                        .setParameter("contactId", contactId)
                        .setParameter("channel", identity.channel())
                        .setParameter("address", identity.address())
                        .setParameter("addedAt", at)
                        .executeUpdate()
                == 1;
    }

    void delete(String workspace, UUID id) {
        delete("workspace = ?1 and id = ?2", workspace, id);
    }
}
