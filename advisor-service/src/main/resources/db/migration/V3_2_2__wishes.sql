-- What contacts look for and what they have to give: a row for each word of each text.
create table wish (
    workspace text not null,
    contact_id uuid not null,
    kind text not null check (kind in ('need', 'offer')),
    word text not null,
    says text not null,
    primary key (workspace, kind, word, contact_id, says)
);
create index wish_of_contact on wish (workspace, contact_id);

alter table wish enable row level security;
alter table wish force row level security;
create policy own_workspace on wish to ${app} using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on wish to ${worker} using (true) with check (true);
grant select on wish to ${app};
grant select, insert, delete on wish to ${worker};
