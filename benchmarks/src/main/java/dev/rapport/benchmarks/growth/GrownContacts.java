package dev.rapport.benchmarks.growth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Fills the database of contacts-service with people as an address book has them: names and companies that many share, tags, two
 * addresses each; already compared with each other.
 */
final class GrownContacts {
    private static final String MADE = """
            with made as (
                select md5(? || n)::uuid as id, ?::text as workspace, n, timestamptz '2026-01-01' + n * interval '1 second' as at,
                  (array['Ana','Bo','Cleo','Dara','Edu','Femi','Gita','Hana','Ivo','Jun'])[1 + n % 10] as first,
                  (array['Lima','Berg','Kermani','Okafor','Silva','Novak','Tanaka','Moreau','Weiss','Rossi','Quinn'])[1 + n % 11] as last
                from generate_series(?, ?) as n),
            said as (
                select *, first || ' ' || last || ' ' || n as name, 'Company ' || n % 5000 as company,
                  lower(first || '.' || last) || n || '@company' || n % 5000 || '.example' as email, lower(last) || '_' || n as handle,
                  case when n % 1000 = 0 then array['customer', 'speaker'] else array['customer'] end as tags
                from made)
            """;
    private static final List<String> INSERTS = List.of("""
            insert into contact (id, workspace, display_name, company, title, tags, needs, offers, registered_at, connected, engaged,
              compared, sought)
            select id, workspace, name, company, 'Founder', tags, '{}', '{}', at, n % 3 = 0, n % 6 = 0, true,
              lower(concat_ws(' ', '', name, company, 'Founder', array_to_string(tags, ' '), email, handle))
            from said""", """
            insert into identity (id, workspace, contact_id, channel, address, added_at)
            select gen_random_uuid(), workspace, id, channel, address, at
            from said, lateral (values ('EMAIL', email), ('X', handle)) as its (channel, address)""");

    private GrownContacts() {}

    /** @param connection of the superuser; @param from how many there are already */
    static void add(Connection connection, String workspace, int from, int to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // What triggers would write is written here.
            statement.execute("set session_replication_role = replica");
            for (String insert : INSERTS) {
                try (PreparedStatement filling = connection.prepareStatement(MADE + insert)) {
                    filling.setString(1, workspace);
                    filling.setString(2, workspace);
                    filling.setInt(3, from);
                    filling.setInt(4, to - 1);
                    filling.execute();
                }
            }
            statement.execute("vacuum (analyze) contact, identity");
        }
    }
}
