package dev.rapport.contacts.contact.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contacts.Claim;
import dev.rapport.contracts.people.Identity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The identity rows. */
@Singleton
class IdentityRows implements PanacheRepositoryBase<IdentityRow, UUID> {

    /** Whose each of these addresses is. */
    Map<Address, UUID> owners(String workspace, Collection<Address> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        List<IdentityRow> owned = getEntityManager()
                .createNativeQuery("""
                        select identity.* from unnest(cast(:channels as text[]), cast(:addresses as text[])) as wanted (channel, address)
                        join identity on identity.workspace = :workspace
                            and identity.channel = wanted.channel and identity.address = wanted.address
                        """, IdentityRow.class)
                .setParameter("workspace", workspace)
                .setParameter(
                        "channels",
                        texts(addresses, address -> address.channel().name()))
                .setParameter("addresses", texts(addresses, Address::text))
                .getResultList();
        return owned.stream()
                .collect(toMap(row -> Address.of(row.identity()), row -> row.contactId, (one, same) -> one));
    }

    /** The identities of each of these contacts, the oldest first. */
    Map<UUID, List<Identity>> of(String workspace, Collection<UUID> contactIds) {
        return list("workspace = ?1 and contactId in ?2 order by addedAt, id", workspace, contactIds).stream()
                .collect(groupingBy(row -> row.contactId, mapping(IdentityRow::identity, toList())));
    }

    /** One after the other. The ids of those that came in: the addresses of the others are somebody's. */
    Set<UUID> insert(String workspace, List<Claim> claims, Instant at) {
        // Without a class of its results: with one, Hibernate keeps a plan for each time that it is asked, and looks
        // through all of them.
        List<?> given = getEntityManager()
                .createNativeQuery("""
                        insert into identity (id, workspace, contact_id, channel, address, added_at)
                        select id, :workspace, contact_id, channel, address, :addedAt
                        from unnest(
                            cast(:ids as uuid[]), cast(:contacts as uuid[]), cast(:channels as text[]), cast(:addresses as text[]))
                            with ordinality as claim (id, contact_id, channel, address, place)
                        order by place
                        on conflict (workspace, channel, address) do nothing
                        returning id
                        """)
                .setParameter("workspace", workspace)
                .setParameter("addedAt", at)
                .setParameter(
                        "ids",
                        claims.stream().map(claim -> claim.identity().id()).toArray(UUID[]::new))
                .setParameter("contacts", claims.stream().map(Claim::contactId).toArray(UUID[]::new))
                .setParameter(
                        "channels",
                        texts(claims, claim -> claim.identity().channel().name()))
                .setParameter(
                        "addresses", texts(claims, claim -> claim.identity().address()))
                .getResultList();
        return given.stream().map(UUID.class::cast).collect(toUnmodifiableSet());
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    void delete(String workspace, UUID id) {
        delete("workspace = ?1 and id = ?2", workspace, id);
    }
}
