package dev.rapport.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rapport.stack.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    private static final int COMMITS = 200;

    /** Shared, as to make the folder takes the longest: every test leaves a running server behind. */
    @TempDir
    static Path temporary;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = started();
        Databases.create(server.jdbcUrl("postgres"), server.password());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aKilledServerComesBackWithEveryCommit() throws Exception {
        try (Connection connection = connect("contacts", "contacts")) {
            execute(connection, "create table touch (n int)");
            for (int n = 0; n < COMMITS; n++) {
                execute(connection, "insert into touch values (" + n + ")");
            }
            killEveryProcess();
        }

        server = started();

        assertThat(read("contacts", "select count(*) from touch")).isEqualTo("" + COMMITS);
    }

    @Test
    void whatIsThereAlreadyIsMadeNoSecondTime() {
        assertThatCode(() -> Databases.create(server.jdbcUrl("postgres"), server.password()))
                .doesNotThrowAnyException();
    }

    @Test
    void commitsAreFlushedToTheDisk() throws Exception {
        assertThat(read(
                        "contacts",
                        "select current_setting('fsync') || current_setting('synchronous_commit') || "
                                + "current_setting('full_page_writes')"))
                .isEqualTo("ononon");
    }

    @Test
    void aServerThatItsLauncherLeftBehindIsReplaced() {
        ProcessHandle leftBehind = server.process();

        server = started();

        await().until(() -> !leftBehind.isAlive());
        assertThat(server.process().isAlive()).isTrue();
    }

    @Test
    void aNoteThatNamesAnotherProcessIsNoHindrance() throws Exception {
        killEveryProcess();
        Path note = folder().resolve("postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(note));
        lines.set(0, "" + ProcessHandle.current().pid());
        Files.write(note, lines);

        server = started();

        assertThat(server.process().isAlive()).isTrue();
    }

    @Test
    void noRoleSeesAnothersDatabaseOrPastRowLevelSecurity() throws Exception {
        String powerful = read(
                "contacts",
                "select count(*) from pg_roles where rolname ~ '^(contacts|touchpoint|advisor)' "
                        + "and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)");

        assertThat(powerful).isEqualTo("0");
        assertThatThrownBy(() -> connect("contacts", "advisor_app")).hasMessageContaining("permission denied");
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("contacts"), "contacts", "guess"))
                .hasMessageContaining("authentication failed");
    }

    private static EmbeddedPostgres started() {
        int port = Ports.moved(Ports.freeOffset()).postgres();
        return EmbeddedPostgres.start(folder(), port, "secret", temporary.resolve("postgresql.log"));
    }

    /** The postmaster and all that it started, as by {@code kill -9}. */
    private static void killEveryProcess() {
        List<ProcessHandle> processes = Stream.concat(
                        Stream.of(server.process()), server.process().descendants())
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private static Path folder() {
        return temporary.resolve("postgresql");
    }

    private static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), role, "secret");
    }

    private static String read(String database, String query) throws SQLException {
        try (Connection connection = connect(database, database);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        connection.createStatement().execute(statement);
    }
}
