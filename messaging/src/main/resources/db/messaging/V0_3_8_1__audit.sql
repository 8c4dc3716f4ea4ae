-- Who did what, and when: members, ids and codes; no name, no address and no text of anybody. Written in the transaction of
-- the deed, and never changed: the service's roles may not.
create table audit (
    workspace text not null,
    id uuid not null,
    at timestamptz not null,
    -- The member, or the automation, that did it.
    member text not null,
    action text not null,
    subject uuid,
    details jsonb not null,
    primary key (workspace, id)
);
create index audit_newest on audit (workspace, at desc, id desc);

alter table audit enable row level security;
alter table audit force row level security;
create policy own_workspace on audit to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on audit to ${worker} using (true) with check (true);
grant select, insert on audit to ${app}, ${worker};
