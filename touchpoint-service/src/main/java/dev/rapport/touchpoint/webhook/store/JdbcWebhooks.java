package dev.rapport.touchpoint.webhook.store;

import dev.rapport.touchpoint.webhook.Webhook;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import dev.rapport.touchpoint.webhook.Webhooks;
import dev.rapport.web.change.OneByOne;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Columns are named one by one: the role of requests may not read the secrets. */
public final class JdbcWebhooks implements Webhooks {
    private static final String ALL = "select workspace, id, url, events, created_at from webhook ";

    private final Jdbi database;

    public JdbcWebhooks(Jdbi database) {
        this.database = database;
    }

    @Override
    public void add(Webhook webhook, String secret) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into webhook (workspace, id, url, events, secret, created_at)
                        values (:workspace, :id, :url, :events, :secret, :createdAt)
                        """)
                .bind("workspace", webhook.workspace())
                .bind("id", webhook.id())
                .bind("url", webhook.url())
                .bindArray(
                        "events",
                        String.class,
                        webhook.events().stream().map(WebhookEvent::text).toList())
                .bind("secret", secret)
                .bind("createdAt", webhook.createdAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public int count(String workspace) {
        OneByOne.in(database, workspace, "webhook");
        return database.withHandle(handle -> handle.createQuery("select count(*) from webhook where workspace = ?")
                .bind(0, workspace)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Optional<Webhook> find(String workspace, UUID id) {
        return database.withHandle(handle -> handle.createQuery(ALL + "where workspace = ? and id = ?")
                .bind(0, workspace)
                .bind(1, id)
                .map(JdbcWebhooks::webhook)
                .findOne());
    }

    @Override
    public List<Webhook> list(String workspace, @Nullable UUID after, int atMost) {
        return database.withHandle(handle -> handle.createQuery(
                        ALL
                                + "where workspace = :workspace and (:after::uuid is null or id > :after::uuid) order by id limit :most")
                .bind("workspace", workspace)
                .bind("after", after)
                .bind("most", atMost)
                .map(JdbcWebhooks::webhook)
                .list());
    }

    @Override
    public List<Webhook> of(Collection<String> workspaces) {
        return database.withHandle(handle -> handle.createQuery(ALL + "where workspace = any(:workspaces) order by id")
                .bindArray("workspaces", String.class, workspaces)
                .map(JdbcWebhooks::webhook)
                .list());
    }

    @Override
    public boolean remove(String workspace, UUID id) {
        return database.withHandle(handle -> handle.createUpdate("delete from webhook where workspace = ? and id = ?")
                        .bind(0, workspace)
                        .bind(1, id)
                        .execute())
                == 1;
    }

    @Override
    public void replaceCallbackSecret(String workspace, String secret) {
        keep(workspace, secret, "(workspace) do update set secret = :secret");
    }

    @Override
    public void keepCallbackSecret(String workspace, String secret) {
        keep(workspace, secret, "do nothing");
    }

    private void keep(String workspace, String secret, String onConflict) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into callback_secret (workspace, secret) values (:workspace, :secret)
                        on conflict <onConflict>
                        """)
                .define("onConflict", onConflict)
                .bind("workspace", workspace)
                .bind("secret", secret)
                .execute());
    }

    private static Webhook webhook(ResultSet row, StatementContext context) throws SQLException {
        return new Webhook(
                row.getString("workspace"),
                row.getObject("id", UUID.class),
                row.getString("url"),
                Arrays.stream((String[]) row.getArray("events").getArray())
                        .map(WebhookEvent::of)
                        .toList(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
