-- The keys that automations call with: in contacts-service as they were issued, elsewhere as they were heard of.
create table api_key (
    id uuid primary key,
    workspace text not null,
    name text,
    role text,
    -- SHA-256 of the secret, in hexadecimal digits. Null, as all that is said of the key: it was revoked before it was heard of.
    hash text,
    issued_by text,
    issued_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz
);
create index api_key_newest on api_key (workspace, issued_at desc, id desc);

alter table api_key enable row level security;
alter table api_key force row level security;
create policy own_workspace on api_key to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
-- A key tells whose it is: until it was looked up nobody knows the workspace.
create policy every_workspace on api_key to ${worker} using (true) with check (true);
grant select, insert, update on api_key to ${app}, ${worker};
