package dev.rapport.contacts.contact.store;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Fills a workspace with contacts as an address book has them: names and companies that many share, tags, two addresses each. */
final class ManyContacts {
    private static final int BATCH = 5_000;

    private ManyContacts() {}

    /** @param requests the service's own role: what it may not do is not done */
    static void in(Jdbi requests, String workspace, int count) {
        for (int from = 0; from < count; from += BATCH) {
            int first = from;
            requests.useTransaction(handle -> {
                handle.execute("select set_config('rapport.workspace', ?, true)", workspace);
                String made = """
                        with made as (
                            select md5(:workspace || n)::uuid as id, n,
                              timestamptz '2026-01-01' + n * interval '1 second' as at,
                              (array['Ana','Bo','Cleo','Dara','Edu','Femi','Gita','Hana','Ivo','Jun'])[1 + n % 10] as first,
                              (array['Lima','Berg','Kermani','Okafor','Silva','Novak','Tanaka','Moreau','Weiss','Rossi','Quinn'])
                                [1 + n % 11] as last
                            from generate_series(:first, :last) as n)
                        """;
                for (String insert : List.of("""
                        insert into identity (id, workspace, contact_id, channel, address, added_at)
                        select gen_random_uuid(), :workspace, id, channel, address, at
                        from made, lateral (values
                          ('EMAIL', lower(first || '.' || last) || n || '@company' || n % 5000 || '.example'),
                          ('X', lower(last) || '_' || n)) as its (channel, address)
                        """, """
                        insert into contact (id, workspace, display_name, company, title, tags, needs, offers,
                          registered_at, connected, engaged)
                        select id, :workspace, first || ' ' || last || ' ' || n, 'Company ' || n % 5000, 'Founder',
                          case when n % 1000 = 0 then array['customer', 'speaker'] else array['customer'] end, '{}', '{}',
                          at, n % 3 = 0, n % 6 = 0
                        from made
                        """)) {
                    handle.createUpdate(made + insert)
                            .bind("workspace", workspace)
                            .bind("first", first)
                            .bind("last", Math.min(first + BATCH, count) - 1)
                            .execute();
                }
            });
        }
    }
}
