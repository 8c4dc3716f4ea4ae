-- Everything that a contact ever said of consent; the table consent holds what stands.
create table consent_change (
    number bigint generated always as identity primary key,
    workspace text not null,
    contact_id uuid not null,
    channel text not null,
    status text not null,
    source text,
    -- Who wrote it down; null for what was written down before this was kept.
    told_by text,
    changed_at timestamptz not null,
    foreign key (workspace, contact_id) references contact (workspace, id)
);
create index consent_change_of_contact on consent_change (workspace, contact_id, number desc);

alter table consent no force row level security;
insert into consent_change (workspace, contact_id, channel, status, source, changed_at)
    select workspace, contact_id, channel, status, source, changed_at from consent order by changed_at;
alter table consent force row level security;

alter table consent_change enable row level security;
alter table consent_change force row level security;
create policy own_workspace on consent_change to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
grant select, insert on consent_change to ${app};
