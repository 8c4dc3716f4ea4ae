-- What has happened and is not on Kafka yet. A row is written in the transaction that made it true, and deleted once
-- the broker has acknowledged it. Events of one key are published in the order of their ids: whoever writes one holds
-- the lock of its subject, so that ids and commits of a key come in the same order.
create table outbox (
    id bigint generated always as identity primary key,
    workspace text not null,
    topic text not null,
    key text not null,
    event_id uuid not null,
    type text not null,
    sequence bigint,
    data bytea not null,
    -- Further record headers, a JSON object; they go before the ones of CloudEvents.
    headers text,
    occurred_at timestamptz not null,
    -- Set when the broker will never take it. The later events of its key wait behind it until somebody clears this.
    blocked_because text
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.05);

create index outbox_blocked on outbox (topic, key) where blocked_because is not null;

alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_workspace on outbox to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on outbox to ${worker} using (true) with check (true);
grant insert on outbox to ${app};
grant select, insert, update, delete on outbox to ${worker};

-- Which events a consumer has taken in, written in the transaction of their effect.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    workspace text not null,
    seen_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_seen_at on inbox using brin (seen_at);

alter table inbox enable row level security;
alter table inbox force row level security;
create policy every_workspace on inbox to ${worker} using (true) with check (true);
grant select, insert, delete on inbox to ${worker};
