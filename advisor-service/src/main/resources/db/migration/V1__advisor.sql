-- Everything that the advisor was told, each event once. The fold can be made again from it at any time.
create table journal (
    event_id uuid primary key,
    workspace text not null,
    contact_id uuid not null,
    -- The order in which events were taken in: a verdict names the last one that it was judged with.
    position bigint generated always as identity,
    sequence bigint,
    type text not null,
    touch_id uuid,
    data jsonb not null,
    occurred_at timestamptz not null
);
create index journal_of_contact on journal (workspace, contact_id, position);
create index journal_of_touch on journal (workspace, contact_id, touch_id) where touch_id is not null;

-- What is known of a contact. Its row is the lock under which a contact is folded and its messages are judged.
create table relationship (
    workspace text not null,
    contact_id uuid not null,
    state jsonb,
    -- The shape that the state was written in; one of another shape is folded anew.
    shape integer,
    seen_sequence bigint not null default 0,
    -- Some event of its log is missing: its messages wait.
    has_gap boolean not null default false,
    -- The health that readers of the topic were told last.
    published jsonb,
    primary key (workspace, contact_id)
);

-- Which contact has an address, for checks that name one.
create table identity (
    workspace text not null,
    channel text not null,
    address text not null,
    contact_id uuid not null,
    primary key (workspace, channel, address)
);
create index identity_of_contact on identity (workspace, contact_id);

-- Who "we" are, every version: a verdict names the one that it was judged with.
create table workspace (
    workspace text not null,
    version bigint not null,
    data jsonb not null,
    primary key (workspace, version)
);

create table outbound_message (
    workspace text not null,
    id uuid not null,
    contact_id uuid not null,
    message jsonb not null,
    status text not null check (status in
        ('pending', 'cleared', 'held', 'refused', 'permitted', 'sent', 'failed', 'discarded', 'expired')),
    -- A verdict must have seen at least this much of the contact's log.
    after_sequence bigint not null,
    revision integer not null default 0,
    hold_until timestamptz,
    held_since timestamptz,
    waived jsonb not null default '[]',
    primary key (workspace, id)
);
create index outbound_message_open on outbound_message (workspace, contact_id)
    where status in ('pending', 'cleared', 'held');
create index outbound_message_due on outbound_message (hold_until) where status = 'held';
create index outbound_message_held on outbound_message (workspace, held_since, id) where status = 'held';

create table verdict (
    workspace text not null,
    id uuid not null,
    message_id uuid not null,
    revision integer not null,
    contact_id uuid not null,
    decision text not null,
    data jsonb not null,
    decided_at timestamptz not null,
    -- What else it was judged with, so that the same judge can be asked again.
    journal_position bigint not null,
    workspace_version bigint not null,
    waived jsonb not null,
    primary key (workspace, id),
    unique (workspace, message_id, revision)
);
create index verdict_newest on verdict (workspace, decided_at desc, id desc);
create index verdict_of_contact on verdict (workspace, contact_id, decided_at desc, id desc);

create table review_decision (
    workspace text not null,
    message_id uuid not null,
    revision integer not null,
    action text not null check (action in ('release', 'discard')),
    decided_by text not null,
    note text,
    decided_at timestamptz not null,
    primary key (workspace, message_id, revision)
);

do $$
declare
    name text;
begin
    foreach name in array array['journal', 'relationship', 'identity', 'workspace', 'outbound_message', 'verdict', 'review_decision'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own_workspace on %I to ${app} using (workspace = current_setting(''rapport.workspace'', true)) '
            || 'with check (workspace = current_setting(''rapport.workspace'', true))', name);
        execute format('create policy every_workspace on %I to ${worker} using (true) with check (true)', name);
    end loop;
end
$$;

grant select on journal, identity, workspace to ${app};
grant select, insert, update on relationship, outbound_message to ${app};
grant select, insert on verdict, review_decision to ${app};
grant select, insert on journal, workspace, verdict to ${worker};
grant select, insert, update on relationship, outbound_message to ${worker};
grant select, insert, update, delete on identity to ${worker};
