-- Anything that happened with somebody, of every kind, as it now stands.
create table touch (
    workspace text not null,
    id uuid not null,
    kind text not null check (kind in ('meeting', 'message', 'connection', 'outbound_message')),
    -- Counts the changes from 1; a removal is one.
    version integer not null,
    removed boolean not null,
    occurred_at timestamptz not null,
    source_system text,
    source_id text,
    data jsonb not null,
    primary key (workspace, id)
);
create unique index touch_by_source on touch (workspace, kind, source_system, source_id) where source_system is not null;

-- With whom it happened.
create table touch_contact (
    workspace text not null,
    touch_id uuid not null,
    -- The contact that the touch was recorded for, and the one in whose log it stands now.
    given_contact_id uuid not null,
    contact_id uuid not null,
    -- The number of the last event that told of it.
    sequence bigint not null,
    -- The place among the touch's contacts, as they were named.
    ordinal integer not null,
    occurred_at timestamptz not null,
    removed boolean not null,
    primary key (workspace, touch_id, given_contact_id),
    foreign key (workspace, touch_id) references touch,
    foreign key (workspace, contact_id) references contact
);
create index touch_contact_timeline on touch_contact (workspace, contact_id, occurred_at desc, touch_id desc) where not removed;

alter table touch enable row level security;
alter table touch force row level security;
create policy own_workspace on touch to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on touch to ${worker} using (true) with check (true);
grant select, insert, update on touch to ${app}, ${worker};

alter table touch_contact enable row level security;
alter table touch_contact force row level security;
create policy own_workspace on touch_contact to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on touch_contact to ${worker} using (true) with check (true);
grant select, insert, update on touch_contact to ${app}, ${worker};
