-- A link that signs a member in once. Like sessions and keys it is kept as the hash of what opens it.
create table sign_in_link (
    hash text primary key,
    workspace text not null,
    member text not null,
    role text not null,
    expires_at timestamptz not null
);

create table console_session (
    hash text primary key,
    workspace text not null,
    member text not null,
    role text not null,
    expires_at timestamptz not null
);

alter table sign_in_link enable row level security;
alter table sign_in_link force row level security;
alter table console_session enable row level security;
alter table console_session force row level security;
-- Both tell whose they are: until one was looked up nobody knows the workspace. Requests have no business with them.
create policy every_workspace on sign_in_link to ${worker} using (true) with check (true);
create policy every_workspace on console_session to ${worker} using (true) with check (true);
grant select, insert, delete on sign_in_link, console_session to ${worker};
