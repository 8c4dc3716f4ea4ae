-- Names of those who were met or are due to be, as handles and addresses are written: somebody unknown with one of them may be the same.
create table look_alike (
    workspace text not null,
    key text not null,
    contact_id uuid not null,
    primary key (workspace, key, contact_id)
);
create index look_alike_of_contact on look_alike (workspace, contact_id);

-- What a verdict was judged with beside the relationship.
alter table verdict add column surroundings jsonb not null default '{"lookAlikes":[],"lastDissonance":null}';

-- The newest touch of ours that cost goodwill with a contact.
create index dissonance_of_ours on dissonance (workspace, contact_id, occurred_at desc) where by_side = 'us';

alter table look_alike enable row level security;
alter table look_alike force row level security;
create policy own_workspace on look_alike to ${app} using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on look_alike to ${worker} using (true) with check (true);

grant select on look_alike to ${app};
grant select, insert, update, delete on look_alike to ${worker};
