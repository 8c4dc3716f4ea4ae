package dev.rapport.advisor.signin.store;

import dev.rapport.advisor.signin.Person;
import dev.rapport.advisor.signin.Sessions;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** A row for each link and session. */
@Singleton
@Worker
class JdbcSessions implements Sessions {
    private final Jdbi database;

    JdbcSessions(@Worker Jdbi database) {
        this.database = database;
    }

    @Override
    public void offer(String link, Person person, Instant until) {
        insert("sign_in_link", link, person, until);
    }

    @Override
    public Optional<Person> use(String link, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        with used as (delete from sign_in_link where hash = :hash and expires_at > :now returning *)
                        select workspace, member, role from used
                        """)
                .bind("hash", link)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(JdbcSessions::person)
                .findOne());
    }

    @Override
    public void begin(String session, Person person, Instant until) {
        insert("console_session", session, person, until);
    }

    @Override
    public Optional<Person> find(String session, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        select workspace, member, role from console_session where hash = :hash and expires_at > :now
                        """)
                .bind("hash", session)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(JdbcSessions::person)
                .findOne());
    }

    @Override
    public void end(String session) {
        database.useHandle(handle -> handle.execute("delete from console_session where hash = ?", session));
    }

    @Override
    public void forget(Instant now) {
        database.useHandle(handle -> {
            handle.execute("delete from sign_in_link where expires_at <= ?", now.atOffset(ZoneOffset.UTC));
            handle.execute("delete from console_session where expires_at <= ?", now.atOffset(ZoneOffset.UTC));
        });
    }

    private void insert(String table, String hash, Person person, Instant until) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into <table> (hash, workspace, member, role, expires_at)
                        values (:hash, :workspace, :member, :role, :until)
                        """)
                .define("table", table)
                .bind("hash", hash)
                .bindMethods(person)
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static Person person(ResultSet row, StatementContext context) throws SQLException {
        return new Person(row.getString("workspace"), row.getString("member"), row.getString("role"));
    }
}
