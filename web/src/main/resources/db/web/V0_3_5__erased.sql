-- The ids of those who were erased, and of what was theirs alone. Nothing else of them is kept here.
create table erased (
    workspace text not null,
    id uuid not null,
    erased_at timestamptz not null,
    primary key (workspace, id)
);

alter table erased enable row level security;
alter table erased force row level security;
create policy own_workspace on erased to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on erased to ${worker} using (true) with check (true);
grant select on erased to ${app};
grant select, insert on erased to ${worker};

-- Whoever is erased is erased from these too.
grant delete on idempotent_answer to ${worker};
