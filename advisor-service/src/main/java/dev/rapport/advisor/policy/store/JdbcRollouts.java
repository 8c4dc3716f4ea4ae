package dev.rapport.advisor.policy.store;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.policy.Rollouts;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How far each changed policy has come, in its own row. */
@Singleton
class JdbcRollouts implements Rollouts {
    private final Jdbi database;

    JdbcRollouts(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public Optional<Rollout> next() {
        return database.withHandle(handle -> handle.createQuery("""
                        select workspace, version, applied_through from policy
                        where not applied order by workspace, version desc limit 1 for update skip locked
                        """)
                .map((row, context) -> new Rollout(
                        row.getString("workspace"),
                        row.getInt("version"),
                        row.getObject("applied_through", UUID.class)))
                .findOne());
    }

    @Override
    public List<ContactKey> contacts(Rollout rollout, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        select contact_id from relationship
                        where workspace = :workspace and state is not null
                          and (:through::uuid is null or contact_id > :through::uuid)
                        order by contact_id limit :limit
                        """)
                .bind("workspace", rollout.workspace())
                .bind("through", rollout.through())
                .bind("limit", limit)
                .map((row, context) -> new ContactKey(rollout.workspace(), row.getObject("contact_id", UUID.class)))
                .list());
    }

    @Override
    public void came(Rollout rollout, UUID through) {
        database.useHandle(handle -> handle.createUpdate("""
                        update policy set applied_through = :through where workspace = :workspace and version = :version
                        """)
                .bind("through", through)
                .bind("workspace", rollout.workspace())
                .bind("version", rollout.version())
                .execute());
    }

    @Override
    public void end(Rollout rollout) {
        database.useHandle(handle -> handle.createUpdate("""
                        update policy set applied = true
                        where workspace = :workspace and version <= :version and not applied
                        """)
                .bind("workspace", rollout.workspace())
                .bind("version", rollout.version())
                .execute());
    }
}
