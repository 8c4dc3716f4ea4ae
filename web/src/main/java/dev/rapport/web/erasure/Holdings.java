package dev.rapport.web.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** All that a service holds of somebody, in the order in which it can be erased. */
public final class Holdings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    private final List<Holding> all;
    private final Set<String> hidden;

    /** @param hidden columns that tell nothing of her: how rows are found and kept */
    public Holdings(List<Holding> all, Set<String> hidden) {
        this.all = List.copyOf(all);
        this.hidden = Set.copyOf(hidden);
    }

    /** The tables in which something of somebody may stand. */
    public Set<String> tables() {
        return all.stream().map(Holding::table).collect(Collectors.toSet());
    }

    /** Everything, by the names of the holdings: a list of rows each, which is empty when there are none. */
    public Map<String, List<Map<String, Object>>> export(Handle handle, Subject subject) {
        Map<String, List<Map<String, Object>>> export = new LinkedHashMap<>();
        for (Holding holding : all) {
            if (holding.exported()) {
                export.put(
                        holding.name(),
                        bind(
                                        handle.createQuery(
                                                "select (to_jsonb(held) - :hidden)::text from %s as held where %s"
                                                        .formatted(holding.table(), holding.where())),
                                        subject)
                                .bindArray("hidden", String.class, hidden)
                                .mapTo(String.class)
                                .map(Holdings::row)
                                .list());
            }
        }
        return export;
    }

    /** Nothing of her is left, but for her ids. Joins the caller's transaction, which holds her locks. */
    public void erase(Handle handle, Subject subject) {
        all.forEach(
                holding -> bind(handle.createUpdate(holding.erase()), subject).execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Subject subject) {
        return statement
                .bind("workspace", subject.workspace())
                .bindArray("ids", UUID.class, subject.ids())
                .bindArray("things", UUID.class, subject.things());
    }

    private static Map<String, Object> row(String json) {
        try {
            Map<String, Object> row = new LinkedHashMap<>();
            JSON.readValue(json, new TypeReference<Map<String, Object>>() {})
                    .forEach((column, value) -> row.put(
                            NEXT_WORD
                                    .matcher(column)
                                    .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT)),
                            value));
            return row;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON that cannot be read", e);
        }
    }
}
