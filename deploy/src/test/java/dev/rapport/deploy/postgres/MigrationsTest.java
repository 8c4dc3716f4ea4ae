package dev.rapport.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While a version is rolled out, the one before it still works on the same tables: docs/decisions tells of it. */
class MigrationsTest {

    @Test
    void noMigrationTakesAwayWhatTheVersionBeforeUses() throws IOException {
        Map<String, String> migrations = new TreeMap<>();
        for (String module : List.of("messaging", "web", "contacts-service", "touchpoint-service", "advisor-service")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/resources/db"))) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".sql")).toList()) {
                    migrations.put(module + "/" + file.getFileName(), Files.readString(file));
                }
            }
        }

        assertThat(migrations).hasSizeGreaterThan(4);
        assertThat(migrations)
                .allSatisfy((file, sql) ->
                        assertThat(Contracting.statements(sql)).as(file).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table touch",
                "alter table touch drop column notes",
                "alter table touch rename column notes to remarks",
                "alter table touch alter column version type bigint",
                "alter table touch alter column notes set not null",
                "alter table touch add column mood text not null",
                "revoke insert on touch from ${app}",
                "revoke execute on function touches_of from public",
                "truncate touch"
            })
    void whatTakesAwayIsFound(String statement) {
        String sql = "create table mood (id uuid primary key);\n" + statement + ";";

        assertThat(Contracting.statements(sql)).containsExactly(statement);
        assertThat(Contracting.statements("-- contracts: nobody uses it since 1.4\n" + sql))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mood (id uuid primary key, name text not null)",
                "alter table touch add column mood text",
                "alter table touch add column mood text not null default ''",
                "alter table touch drop constraint touch_kind_check",
                "create index touch_mood on touch (mood)",
                "create function mood_of(id uuid) returns text as $$ $$; revoke execute on function mood_of from public",
                "-- drop table touch, once nobody uses it"
            })
    void whatAddsIsLetThrough(String statement) {
        assertThat(Contracting.statements(statement + ";")).isEmpty();
    }
}
