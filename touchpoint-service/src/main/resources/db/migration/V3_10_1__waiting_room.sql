-- Records that were handed in faster than their workspace's turn comes, until they are proposed.
create table handed_in (
    id bigint generated always as identity primary key,
    workspace text not null,
    partition integer not null,
    record_offset bigint not null,
    written_at timestamptz not null,
    record_key text,
    -- As a JSON object.
    headers text not null,
    data bytea,
    -- Whoever proposes them says until when nobody else should.
    leased_until timestamptz,
    -- Delivered again, the same record waits once.
    unique (partition, record_offset, written_at)
);
create index handed_in_turn on handed_in (workspace, id);

alter table handed_in enable row level security;
alter table handed_in force row level security;
create policy own_workspace on handed_in to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on handed_in to ${worker} using (true) with check (true);
grant select, insert, update, delete on handed_in to ${worker};
