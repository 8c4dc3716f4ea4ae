package dev.rapport.advisor.check.store;

import dev.rapport.advisor.check.Grounds;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.judgement.store.JdbcWorkspaces;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.policy.store.JdbcPolicies;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.store.JdbcRelationships;
import dev.rapport.advisor.surroundings.Surroundings.Cost;
import dev.rapport.contracts.people.Channel;
import dev.rapport.web.caller.WorkspaceReads;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of it in one question to PostgreSQL. */
@Singleton
class JdbcGrounds implements Grounds {
    /**
     * Each of its rows is found by an index: under row-level security that takes comparisons that cannot leak, as {@code case}
     * makes them and {@code coalesce} does not.
     */
    private static final String QUESTION = """
            select person.contact_id, person.state::text as state, person.shape, person.merged,
                   (select data::text from workspace where workspace = :workspace order by version desc limit 1) as described,
                   policy.version, policy.data::text as policy, policy.changed_by, policy.changed_at,
                   cost.touch_id, cost.occurred_at
            from (select coalesce(:contact::uuid, (
                      select contact_id from identity
                      where workspace = :workspace and channel = :channel and address = :address)) as contact_id) named
            left join relationship asked on asked.workspace = :workspace and asked.contact_id = named.contact_id
            left join relationship person on person.workspace = :workspace and person.state is not null
              and person.contact_id = case when asked.survivor_id is null then asked.contact_id else asked.survivor_id end
            left join lateral (
                select * from policy where workspace = :workspace order by version desc limit 1) policy on true
            left join lateral (
                select last.touch_id, last.occurred_at
                from unnest(person.contact_id || person.merged) as same (contact_id)
                cross join lateral (
                    select touch_id, occurred_at from dissonance
                    where workspace = :workspace and dissonance.contact_id = same.contact_id and by_side = 'us'
                    order by occurred_at desc limit 1) last
                order by last.occurred_at desc limit 1) cost on true
            """;

    private final WorkspaceReads reads;
    private final Journal journal;

    JdbcGrounds(WorkspaceReads reads, Journal journal) {
        this.reads = reads;
        this.journal = journal;
    }

    @Override
    public Found find(String workspace, Addressee addressee) {
        return reads.first(
                        QUESTION,
                        question -> question.bind("contact", addressee.contactId())
                                .bind("channel", identityChannel(addressee.channel()))
                                .bind("address", addressee.address()),
                        (row, context) -> found(workspace, row))
                .orElseThrow();
    }

    private static @Nullable String identityChannel(@Nullable Channel channel) {
        return channel == null ? null : channel.identityChannel().name().toLowerCase(Locale.ROOT);
    }

    private Found found(String workspace, ResultSet row) throws SQLException {
        String described = row.getString("described");
        return new Found(
                row.getObject("contact_id", UUID.class) == null
                        ? Optional.empty()
                        : Optional.of(relationship(workspace, row)),
                described == null ? Workspace.UNKNOWN : JdbcWorkspaces.workspace(described),
                policy(row),
                cost(row));
    }

    private Relationship relationship(String workspace, ResultSet row) throws SQLException {
        return JdbcRelationships.relationship(workspace, row, journal);
    }

    private static Policies.Version policy(ResultSet row) throws SQLException {
        String policy = row.getString("policy");
        return policy == null
                ? Policies.Version.FIRST
                : new Policies.Version(
                        row.getInt("version"),
                        JdbcPolicies.policy(policy),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Cost cost(ResultSet row) throws SQLException {
        UUID touch = row.getObject("touch_id", UUID.class);
        return touch == null
                ? null
                : new Cost(
                        touch,
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
