package dev.rapport.e2e.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.stack.LoneService;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.postgres.Databases;
import dev.rapport.stack.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rollout: migrations run by themselves, as the owner of the tables; the service has no password but its own. */
@Tag("local")
class MigrationE2E {
    private static final String OWNERS = "known-to-migrations-only";
    private static final String SERVICES = "known-to-services";
    private static final Ports PORTS = Ports.moved(Ports.freeOffset());
    private static final Path DATA = Home.emptyFolder("migration");

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws SQLException {
        postgres =
                EmbeddedPostgres.start(DATA.resolve("postgresql"), PORTS.postgres(), SERVICES, DATA.resolve("pg.log"));
        Databases.create(postgres.jdbcUrl("postgres"), postgres.password());
        for (Service service : Service.values()) {
            execute("postgres", "alter role %s password '%s'".formatted(service.title(), OWNERS));
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource
    void replicasMigrateAndEndAlsoOnTablesOfALaterVersion(Service service) throws SQLException {
        List<LoneService> first = List.of(migration(service), migration(service));
        assertThat(first).extracting(LoneService::awaitEnd).containsOnly(0);
        execute(service.title(), "alter table outbox add column of_a_later_version text");
        execute(
                service.title(),
                "insert into flyway_schema_history select installed_rank + 100, '999', 'later', type, 'V999__later.sql', "
                        + "1, installed_by, installed_on, 1, true from flyway_schema_history order by 1 desc limit 1");

        LoneService again = migration(service);

        // As in a rollout: one serves while the next one migrates.
        assertServes(service);
        assertThat(again.awaitEnd()).isZero();
    }

    /** With its own passwords only. */
    private static void assertServes(Service service) {
        Map<String, String> environment = Map.of(
                "QUARKUS_FLYWAY_MIGRATE_AT_START",
                "false",
                "RAPPORT_DB_APP_PASSWORD",
                SERVICES,
                "RAPPORT_DB_WORKER_PASSWORD",
                SERVICES,
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + PORTS.kafka());
        try (LoneService running = lone(service, "service", environment)) {
            running.awaitAnswers();
            Call ready = Call.get(service, "/q/health/ready");
            assertThat(new Client(running, "").send(ready).status()).isEqualTo(200);
        }
    }

    private static LoneService migration(Service service) {
        return lone(
                service,
                "migration",
                Map.of(
                        "QUARKUS_INIT_AND_EXIT", "true",
                        "RAPPORT_DB_OWNER_PASSWORD", OWNERS,
                        "RAPPORT_DB_APP_PASSWORD", SERVICES));
    }

    private static LoneService lone(Service service, String log, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        // As the manifests have it: one value for all.
        all.put("RAPPORT_DB_URL", postgres.jdbcUrl("${rapport.database}"));
        return LoneService.start(service, PORTS.of(service), DATA.resolve(service.title() + "-" + log + ".log"), all);
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database), "postgres", SERVICES);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
