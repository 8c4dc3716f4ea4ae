-- A workspace that is taken in again from the topics, and how far that is.
create table rebuild (
    workspace text not null,
    id uuid not null,
    requested_by text not null,
    requested_at timestamptz not null,
    status text not null check (status in ('running', 'done', 'failed')),
    done bigint not null default 0,
    total bigint not null default 0,
    -- Whoever works on it says until when nobody else should.
    leased_until timestamptz,
    finished_at timestamptz,
    primary key (workspace, id)
);
create unique index rebuild_running on rebuild (workspace) where status = 'running';

alter table rebuild enable row level security;
alter table rebuild force row level security;
create policy own_workspace on rebuild to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on rebuild to ${worker} using (true) with check (true);
grant select, insert on rebuild to ${app};
grant select, update on rebuild to ${worker};
