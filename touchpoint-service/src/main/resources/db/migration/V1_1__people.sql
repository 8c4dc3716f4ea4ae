-- Everybody whose log is kept here. The lock of a row is the lock of that contact: whoever numbers, permits or judges takes it,
-- and takes several in the order of their ids.
create table contact (
    workspace text not null,
    id uuid not null,
    -- The number of the last event in the contact's log.
    sequence bigint not null default 0,
    primary key (workspace, id)
) with (fillfactor = 80);

-- Where people are reached: a projection of what contacts-service knows.
create table identity (
    workspace text not null,
    id uuid not null,
    contact_id uuid not null,
    channel text not null,
    -- Normalised. Null once it was taken off: the row stays, so that an answer that was on its way does not bring it back.
    address text,
    primary key (workspace, id),
    foreign key (workspace, contact_id) references contact
);
create index identity_by_address on identity (workspace, channel, address);
create index identity_of_contact on identity (workspace, contact_id);

alter table contact enable row level security;
alter table contact force row level security;
create policy own_workspace on contact to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on contact to ${worker} using (true) with check (true);
grant select, insert, update on contact to ${app}, ${worker};

alter table identity enable row level security;
alter table identity force row level security;
create policy own_workspace on identity to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on identity to ${worker} using (true) with check (true);
grant select, insert, update on identity to ${app}, ${worker};
