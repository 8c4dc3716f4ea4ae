-- What consumers of this service could not take in, until somebody has it read once more or waives it.
create table dead_letter (
    -- Made from the place of the record and its time: delivered again, the same record is no second letter.
    id uuid primary key,
    -- Null when the record names none. Then it is nobody's, and no request sees it.
    workspace text,
    consumer text not null,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    written_at timestamptz not null,
    record_key text,
    type text,
    reason text not null,
    put_aside_at timestamptz not null,
    bytes integer not null,
    -- The record as it came: its headers as a JSON object, and its value. Forgotten once the letter is settled.
    headers text,
    data bytea,
    state text not null default 'listed' check (state in ('listed', 'replayed', 'waived')),
    -- It failed again: the letter that was replayed, and the one that this one became.
    replay_of uuid,
    became uuid,
    settled_by text,
    settled_at timestamptz
);
create index dead_letter_newest on dead_letter (workspace, put_aside_at desc, id desc);
-- Somebody else wrote the key, as long as he liked.
create index dead_letter_waiting on dead_letter (workspace, left(record_key, 200)) where state = 'listed';
create index dead_letter_settled on dead_letter (settled_at) where state <> 'listed';

alter table dead_letter enable row level security;
alter table dead_letter force row level security;
create policy own_workspace on dead_letter to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on dead_letter to ${worker} using (true) with check (true);
grant select on dead_letter to ${app};
grant select, insert, update, delete on dead_letter to ${worker};
