create table contact (
    id uuid primary key,
    workspace text not null,
    display_name text not null,
    time_zone text,
    tags text[] not null,
    needs text[] not null,
    offers text[] not null,
    registered_at timestamptz not null,
    -- What belongs to a contact refers to both, and so can never lie in another workspace.
    unique (workspace, id)
);
create index contact_newest on contact (workspace, registered_at desc, id desc);

create table identity (
    id uuid primary key,
    workspace text not null,
    contact_id uuid not null,
    channel text not null,
    address text not null,
    added_at timestamptz not null,
    constraint identity_has_one_owner unique (workspace, channel, address),
    -- Looked at when the transaction commits: an address is claimed before its contact is written, so that of two who
    -- register it at once the second learns of the first and has written nothing.
    foreign key (workspace, contact_id) references contact (workspace, id) deferrable initially deferred
);
create index identity_of_contact on identity (workspace, contact_id);

create table connection (
    id uuid primary key,
    workspace text not null,
    contact_id uuid not null,
    channel text not null,
    initiated_by text not null,
    status text not null,
    note text,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    foreign key (workspace, contact_id) references contact (workspace, id)
);
create index connection_of_contact on connection (workspace, contact_id, occurred_at);

create table consent (
    contact_id uuid not null,
    -- A channel, or ALL.
    channel text not null,
    workspace text not null,
    status text not null,
    source text,
    changed_at timestamptz not null,
    primary key (contact_id, channel),
    foreign key (workspace, contact_id) references contact (workspace, id)
);

-- Who "we" are; no row until somebody said.
create table workspace (
    workspace text primary key,
    own_domains text[] not null,
    own_brands text[] not null,
    members jsonb not null,
    version bigint not null
);

alter table contact enable row level security;
alter table contact force row level security;
create policy own_workspace on contact to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
-- A row lock needs the right to update.
grant select, insert, update on contact to ${app};

alter table identity enable row level security;
alter table identity force row level security;
create policy own_workspace on identity to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
grant select, insert, delete on identity to ${app};

alter table connection enable row level security;
alter table connection force row level security;
create policy own_workspace on connection to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
grant select, insert on connection to ${app};

alter table consent enable row level security;
alter table consent force row level security;
create policy own_workspace on consent to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
grant select, insert, update on consent to ${app};

alter table workspace enable row level security;
alter table workspace force row level security;
create policy own_workspace on workspace to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
grant select, insert, update on workspace to ${app};
