package dev.rapport.advisor.relationship.store;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.store.JdbcJournal;
import dev.rapport.advisor.relationship.Parts;
import dev.rapport.advisor.relationship.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Parts in PostgreSQL, a row each. */
public final class JdbcParts implements Parts {
    /** Rows of the journal that are in memory at once. */
    private static final int ROWS = 200;

    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi database;

    /** @param database with the worker role */
    public JdbcParts(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Part> of(ContactKey contact) {
        return database.withHandle(handle -> handle.createQuery("""
                        select from_touch, position, state::text as state from relationship_part
                        where workspace = :workspace and contact_id = :contactId and shape = :shape order by from_touch
                        """)
                .bindMethods(contact)
                .bind("shape", Relationship.SHAPE)
                .map((row, context) -> new Part(
                        row.getObject("from_touch", UUID.class),
                        row.getLong("position"),
                        SparseJson.read(row.getString("state"), Relationship.class)))
                .list());
    }

    @Override
    public void put(ContactKey contact, Collection<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            if (parts.size() > 1 && parts.stream().anyMatch(part -> part.from().equals(LEAST))) {
                // Those of another shape.
                handle.createUpdate("""
                                delete from relationship_part
                                where workspace = :workspace and contact_id = :contactId and shape <> :shape
                                """)
                        .bindMethods(contact)
                        .bind("shape", Relationship.SHAPE)
                        .execute();
            }
            PreparedBatch rows = handle.prepareBatch("""
                    insert into relationship_part (workspace, contact_id, from_touch, position, shape, state)
                    values (?, ?, ?, ?, ?, cast(? as jsonb))
                    on conflict (workspace, contact_id, from_touch)
                      do update set position = excluded.position, shape = excluded.shape, state = excluded.state
                    """);
            parts.forEach(part -> rows.add(
                    contact.workspace(),
                    contact.contactId(),
                    part.from(),
                    part.position(),
                    Relationship.SHAPE,
                    SparseJson.write(part.state())));
            rows.execute();
        });
    }

    @Override
    public long position(ContactKey contact) {
        return database.withHandle(handle ->
                handle.createQuery("""
                        select coalesce(max(position), 0) from journal
                        where workspace = :workspace and contact_id = :contactId
                        """).bindMethods(contact).mapTo(Long.class).one());
    }

    @Override
    public Set<UUID> toldOfSince(ContactKey contact, long position) {
        return database.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select distinct touch_id from journal
                        where workspace = :workspace and contact_id = :contactId and position > :position
                          and touch_id is not null
                        """)
                .bindMethods(contact)
                .bind("position", position)
                .mapTo(UUID.class)
                .list()));
    }

    @Override
    public void touches(ContactKey contact, UUID from, @Nullable UUID to, Consumer<List<Entry>> each) {
        database.useHandle(handle -> {
            List<Entry> touch = new ArrayList<>();
            try (ResultIterator<Entry> entries = handle.createQuery("""
                            select sequence, occurred_at, type, data::text as data, coalesce(log_id, contact_id) as log
                            from journal
                            where workspace = :workspace and contact_id = :contactId
                              and touch_id >= :from and (cast(:to as uuid) is null or touch_id < cast(:to as uuid))
                            order by touch_id, position
                            """)
                    .setFetchSize(ROWS)
                    .bindMethods(contact)
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, context) -> JdbcJournal.entry(row))
                    .iterator()) {
                while (entries.hasNext()) {
                    Entry entry = entries.next();
                    if (!touch.isEmpty()
                            && !Objects.equals(entry.touchId(), touch.getFirst().touchId())) {
                        each.accept(List.copyOf(touch));
                        touch.clear();
                    }
                    touch.add(entry);
                }
            }
            if (!touch.isEmpty()) {
                each.accept(List.copyOf(touch));
            }
        });
    }
}
