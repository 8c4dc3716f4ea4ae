package dev.rapport.contacts.duplicate.store;

import dev.rapport.contacts.duplicate.Duplicates;
import dev.rapport.contacts.duplicate.Likeness;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDuplicates implements Duplicates {
    private final Jdbi database;

    JdbcDuplicates(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Pair> list(String workspace, @Nullable Place after, int atMost) {
        return database.withHandle(handle -> handle.createQuery("""
                        select pair.*, one.display_name as a_name, other.display_name as b_name
                        from likely_duplicate pair
                        join contact one on one.workspace = pair.workspace and one.id = pair.a
                        join contact other on other.workspace = pair.workspace and other.id = pair.b
                        where pair.workspace = :workspace and one.survivor_id is null and other.survivor_id is null
                          and not exists (select from told_apart
                              where told_apart.workspace = pair.workspace and told_apart.a = pair.a and told_apart.b = pair.b)
                          and (cast(:a as uuid) is null or (exact, score, pair.a, pair.b) <
                              (cast(:exact as boolean), cast(:score as double precision), cast(:a as uuid), cast(:b as uuid)))
                        order by exact desc, score desc, pair.a desc, pair.b desc limit :most
                        """)
                .bind("workspace", workspace)
                .bind("exact", after == null ? null : after.exact())
                .bind("score", after == null ? null : after.score())
                .bind("a", after == null ? null : after.a())
                .bind("b", after == null ? null : after.b())
                .bind("most", atMost)
                .map(JdbcDuplicates::pair)
                .list());
    }

    private static Pair pair(ResultSet row, StatementContext context) throws SQLException {
        String[] because = (String[]) row.getArray("because").getArray();
        return new Pair(
                new Someone(row.getObject("a", UUID.class), row.getString("a_name")),
                new Someone(row.getObject("b", UUID.class), row.getString("b_name")),
                new Likeness(
                        row.getBoolean("exact"),
                        row.getDouble("score"),
                        Arrays.stream(because).map(Likeness.Sign::valueOf).toList()));
    }
}
