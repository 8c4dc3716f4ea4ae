package dev.rapport.web.erasure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a service holds something of somebody. The same place says what an export tells, and what erasing does.
 *
 * @param name how an export calls it
 * @param table where it stands
 * @param where which rows, for {@code :workspace}, and the arrays {@code :ids} and {@code :things} of a {@link Subject}
 * @param erase the statement after which nothing of her stands there, for the same
 */
public record Holding(String name, String table, String where, String erase) {

    /** Of a mention of her, which others may have too, and which says nothing that the rest of an export does not tell. */
    private static final String MENTION = "";

    /** Rows that are hers and go with her. */
    public static Holding of(String name, String table, String where) {
        return new Holding(name, table, where, "delete from " + table + " where " + where);
    }

    /** Rows that stay, for they are others' too, once the statement has taken her from them. */
    public static Holding shared(String name, String table, String where, String erase) {
        return new Holding(name, table, where, erase);
    }

    /** Rows that mention her, and that no export tells: copies of what it tells from elsewhere, and others' rows. */
    public static Holding mention(String table, String erase) {
        return new Holding(table, table, MENTION, erase);
    }

    boolean exported() {
        return !where.equals(MENTION);
    }

    /** What every service keeps: answers and imports that name her, or what was hers, by an id; and what could not be read of her. */
    public static List<Holding> ofEveryService() {
        return List.of(
                mention("idempotent_answer", """
                        delete from idempotent_answer
                        where workspace = :workspace and exists (
                            select from regexp_matches(concat_ws(' ', path, location, body),
                                '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') as named(ids)
                            where named.ids[1]::uuid = any(:ids) or named.ids[1]::uuid = any(:things))
                        """),
                mention("dead_letter", """
                        delete from dead_letter
                        where workspace = :workspace and exists (
                            select from unnest(:ids) as id
                            where record_key = :workspace || '/' || id or position(convert_to(id::text, 'UTF8') in data) > 0)
                        """),
                of(
                        "imports",
                        "import_addition",
                        "workspace = :workspace and (added_id = any(:ids) or added_id = any(:things))"));
    }

    /**
     * What waits in the outbox under her own key, and what the broker never took: it is not published any more. Under another's
     * key it is a part of what is told of others.
     *
     * @param member of the events that names whom they are about
     */
    public static Holding unpublished(String member, String... topics) {
        String names = List.of(topics).stream().map(topic -> "'" + topic + "'").collect(Collectors.joining(", "));
        return mention("outbox", """
                delete from outbox
                where workspace = :workspace and key = any(select :workspace || '/' || id from unnest(:ids) as id)
                  and case when topic in (%s)
                    then (convert_from(data, 'UTF8')::jsonb ->> '%s')::uuid = any(:ids)
                    else blocked_because is not null end
                """.formatted(names, member));
    }
}
