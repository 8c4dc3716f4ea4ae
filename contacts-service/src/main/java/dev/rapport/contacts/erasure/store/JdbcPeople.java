package dev.rapport.contacts.erasure.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.erasure.People;
import dev.rapport.contacts.erasure.Person;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.JoinedConsents;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Worker;
import dev.rapport.web.erasure.ErasedIds;
import dev.rapport.web.erasure.Subject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPeople implements People {
    private final Jdbi database;
    private final ErasedIds erased;
    private final AddressHashes hashes;

    private record Same(
            UUID id, @Nullable UUID mergedInto, @Nullable Instant mergedAt) {}

    JdbcPeople(@Worker Jdbi database, @Worker ErasedIds erased, AddressHashes hashes) {
        this.database = database;
        this.erased = erased;
        this.hashes = hashes;
    }

    @Override
    public boolean isErased(String workspace, UUID id) {
        return erased.has(workspace, id);
    }

    @Override
    public Optional<Person> lock(String workspace, UUID id) {
        return database.withHandle(handle -> {
            handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", Contacts.COMPARING);
            List<Same> all = locked(handle, workspace, id);
            // Whoever was merged, or parted, while we waited: once more.
            for (List<Same> now = locked(handle, workspace, id);
                    !now.equals(all);
                    now = locked(handle, workspace, id)) {
                all = now;
            }
            return all.isEmpty() ? Optional.empty() : Optional.of(person(handle, workspace, all));
        });
    }

    /** All who are the same person, in the order of locks. */
    private static List<Same> locked(Handle handle, String workspace, UUID id) {
        return handle.createQuery("""
                        with survivor as (
                            select coalesce(survivor_id, id) as id from contact where workspace = :workspace and id = :id)
                        select id, merged_into, merged_at from contact
                        where workspace = :workspace
                          and (id in (select id from survivor) or survivor_id in (select id from survivor))
                        order by id for update of contact
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .map((row, context) -> {
                    OffsetDateTime at = row.getObject("merged_at", OffsetDateTime.class);
                    return new Same(
                            row.getObject("id", UUID.class),
                            row.getObject("merged_into", UUID.class),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    private static Person person(Handle handle, String workspace, List<Same> all) {
        List<UUID> ids = all.stream().map(Same::id).toList();
        UUID survivor = all.stream()
                .filter(one -> one.mergedInto() == null)
                .findFirst()
                .orElseThrow()
                .id();
        Set<UUID> merged = new HashSet<>(ids);
        merged.remove(survivor);
        List<Address> addresses = handle.createQuery(
                        "select channel, address from identity where workspace = :workspace and contact_id = any(:ids)")
                .bind("workspace", workspace)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> new Address(Channel.valueOf(row.getString("channel")), row.getString("address")))
                .list();
        return new Person(workspace, survivor, merged, addresses, optOuts(handle, workspace, survivor, all));
    }

    private static List<Consent> optOuts(Handle handle, String workspace, UUID survivor, List<Same> all) {
        record Said(UUID contact, Consent consent) {}
        Map<UUID, List<Consent>> said = handle
                .createQuery("""
                        select contact_id, nullif(channel, 'ALL') as channel, status, changed_at from consent
                        where workspace = :workspace and contact_id = any(:ids)
                        """)
                .bind("workspace", workspace)
                .bindArray("ids", UUID.class, all.stream().map(Same::id).toList())
                .map((row, context) -> {
                    String channel = row.getString("channel");
                    return new Said(
                            row.getObject("contact_id", UUID.class),
                            new Consent(
                                    channel == null ? null : Channel.valueOf(channel),
                                    Consent.Status.valueOf(row.getString("status")),
                                    null,
                                    row.getObject("changed_at", OffsetDateTime.class)
                                            .toInstant()));
                })
                .list()
                .stream()
                .collect(groupingBy(Said::contact, mapping(Said::consent, toList())));
        List<JoinedConsents.Merged> merges = new ArrayList<>();
        for (Same one : all) {
            if (one.mergedInto() != null && one.mergedAt() != null) {
                merges.add(new JoinedConsents.Merged(one.id(), one.mergedInto(), one.mergedAt()));
            }
        }
        return JoinedConsents.of(survivor, said, merges).stream()
                .filter(consent -> consent.status() == Consent.Status.OPTED_OUT)
                .toList();
    }

    @Override
    public void erase(Person person, Instant at) {
        Subject subject = subject(person);
        database.useHandle(handle -> {
            ContactHoldings.ALL.erase(handle, subject);
            handle.createUpdate("""
                            insert into erased_address (workspace, hash, opt_outs, erased_at)
                            select :workspace, hash, :optOuts::jsonb, :at from unnest(:hashes) as hash
                            on conflict (workspace, hash) do update set opt_outs = excluded.opt_outs, erased_at = excluded.erased_at
                            """)
                    .bind("workspace", person.workspace())
                    .bind("optOuts", new String(EventCodec.write(person.optOuts()), StandardCharsets.UTF_8))
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .bindArray(
                            "hashes",
                            String.class,
                            person.addresses().stream()
                                    .map(address -> hashes.of(person.workspace(), address))
                                    .distinct()
                                    .toList())
                    .execute();
        });
        erased.add(subject, at);
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        return database.withHandle(handle -> ContactHoldings.ALL.export(handle, subject(person)));
    }

    @Override
    public boolean canErase() {
        return hashes.ready();
    }

    private static Subject subject(Person person) {
        Set<UUID> ids = new HashSet<>(person.merged());
        ids.add(person.survivor());
        return new Subject(person.workspace(), ids);
    }
}
