-- Whom a contact was merged into, and the end of that chain, which it answers with. Null: it is on its own.
alter table contact
    add column merged_into uuid,
    add column merged_at timestamptz,
    add column survivor_id uuid,
    -- Counts its merges and un-merges.
    add column merge_version integer not null default 0,
    -- Whether lists show it when it is on its own: while it is merged, they do not.
    add column listed_alone boolean,
    -- Whether it was compared with the others, to find duplicates, since it changed.
    add column compared boolean not null default false,
    add foreign key (workspace, merged_into) references contact (workspace, id),
    add foreign key (workspace, survivor_id) references contact (workspace, id);
create index contact_merged_into on contact (workspace, merged_into) where merged_into is not null;
create index contact_of_survivor on contact (workspace, survivor_id) where survivor_id is not null;
create index contact_to_compare on contact (id) where not compared;

-- Two contacts who look alike and are two people, the smaller id first.
create table told_apart (
    workspace text not null,
    a uuid not null,
    b uuid not null,
    told_by text not null,
    told_at timestamptz not null,
    primary key (workspace, a, b),
    foreign key (workspace, a) references contact (workspace, id),
    foreign key (workspace, b) references contact (workspace, id)
);

-- What contacts are found by who may be the same person: those who share a key are compared.
create table likeness_key (
    workspace text not null,
    key text not null,
    contact_id uuid not null,
    primary key (workspace, key, contact_id),
    foreign key (workspace, contact_id) references contact (workspace, id)
);
create index likeness_key_of_contact on likeness_key (workspace, contact_id);

-- Two who may be the same person, the smaller id first.
create table likely_duplicate (
    workspace text not null,
    a uuid not null,
    b uuid not null,
    exact boolean not null,
    score double precision not null,
    because text[] not null,
    primary key (workspace, a, b),
    foreign key (workspace, a) references contact (workspace, id),
    foreign key (workspace, b) references contact (workspace, id)
);
create index likely_duplicate_best on likely_duplicate (workspace, exact, score, a, b);
create index likely_duplicate_of_b on likely_duplicate (workspace, b);

do $$
declare
    name text;
begin
    foreach name in array array['told_apart', 'likeness_key', 'likely_duplicate'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own_workspace on %I to ${app} using (workspace = current_setting(''rapport.workspace'', true)) '
            || 'with check (workspace = current_setting(''rapport.workspace'', true))', name);
        execute format('create policy every_workspace on %I to ${worker} using (true) with check (true)', name);
    end loop;
end
$$;

grant select, insert, delete on told_apart to ${app};
grant select on likely_duplicate to ${app};
grant select, insert, delete on likeness_key, likely_duplicate to ${worker};
grant select, update on told_apart to ${worker};
-- Whoever compares contacts reads their addresses.
create policy compared on identity for select to ${worker} using (true);
grant select on identity to ${worker};
