-- Keyed hashes of the addresses of people who were erased, each with what the person had opted out of: whoever names one of them is
-- refused, until the person is registered anew.
create table erased_address (
    workspace text not null,
    hash text not null,
    opt_outs jsonb not null,
    erased_at timestamptz not null,
    primary key (workspace, hash)
);
alter table erased_address enable row level security;
alter table erased_address force row level security;
create policy own_workspace on erased_address to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on erased_address to ${worker} using (true) with check (true);
grant select, delete on erased_address to ${app};
grant select, insert, update on erased_address to ${worker};

-- Whoever erases a person, or tells what is held of her, sees all of it, and names the workspace.
create policy every_workspace on consent to ${worker} using (true) with check (true);
create policy every_workspace on consent_change to ${worker} using (true) with check (true);
grant select, delete on consent, consent_change to ${worker};
grant delete on contact, identity, connection, engagement, told_apart to ${worker};
