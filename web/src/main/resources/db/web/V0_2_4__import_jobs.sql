-- Files that are worked off in the background.
create table import_job (
    workspace text not null,
    id uuid not null,
    file_name text not null,
    bytes bigint not null,
    member text not null,
    status text not null check (status in ('running', 'done', 'failed', 'undoing', 'undone')),
    format text,
    failure text,
    -- Items that were worked off. The job goes on behind them, whoever works on it.
    read bigint not null default 0,
    accepted bigint not null default 0,
    known bigint not null default 0,
    rejected bigint not null default 0,
    added bigint not null default 0,
    bytes_read bigint not null default 0,
    created_at timestamptz not null default now(),
    finished_at timestamptz,
    -- Whoever holds the lease works on it, until then.
    lease uuid,
    leased_until timestamptz not null default '-infinity',
    primary key (workspace, id)
);
create index import_job_to_do on import_job (leased_until) where status in ('running', 'undoing');

-- The files, until their job has ended.
create table import_piece (
    workspace text not null,
    job_id uuid not null,
    ordinal integer not null,
    data bytea not null,
    created_at timestamptz not null default now(),
    primary key (workspace, job_id, ordinal)
);
-- Archives are compressed already.
alter table import_piece alter column data set storage external;

-- What was not taken, and why.
create table import_rejection (
    workspace text not null,
    job_id uuid not null,
    ordinal bigint not null,
    part text not null,
    line bigint not null,
    reason text not null,
    primary key (workspace, job_id, ordinal)
);

-- What the job added, to be taken back with it.
create table import_addition (
    workspace text not null,
    job_id uuid not null,
    added_id uuid not null,
    primary key (workspace, job_id, added_id)
);

alter table import_job enable row level security;
alter table import_job force row level security;
create policy own_workspace on import_job to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on import_job to ${worker} using (true) with check (true);
grant select, insert, update on import_job to ${app}, ${worker};

alter table import_piece enable row level security;
alter table import_piece force row level security;
create policy own_workspace on import_piece to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on import_piece to ${worker} using (true) with check (true);
grant insert on import_piece to ${app};
grant select, delete on import_piece to ${worker};

alter table import_rejection enable row level security;
alter table import_rejection force row level security;
create policy own_workspace on import_rejection to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on import_rejection to ${worker} using (true) with check (true);
grant select on import_rejection to ${app};
grant select, insert on import_rejection to ${worker};

alter table import_addition enable row level security;
alter table import_addition force row level security;
create policy own_workspace on import_addition to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on import_addition to ${worker} using (true) with check (true);
grant select, insert, delete on import_addition to ${worker};
