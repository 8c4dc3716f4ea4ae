-- What was answered to a POST that named an Idempotency-Key, written in the transaction of its effect.
create table idempotent_answer (
    workspace text not null,
    path text not null,
    key text not null,
    request_hash text not null,
    status integer,
    body text,
    location text,
    created_at timestamptz not null default now(),
    primary key (workspace, path, key)
);
create index idempotent_answer_created_at on idempotent_answer (created_at);

alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy own_workspace on idempotent_answer to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on idempotent_answer to ${worker} using (true) with check (true);
grant select, insert, update, delete on idempotent_answer to ${app};
grant select, delete on idempotent_answer to ${worker};
