-- What ranges of the touches of a contact with a long history say, by the ids of the touches: each from its first on, up to where the next
-- one begins. A correction reads one range of the journal again, and not all that there is.
create table relationship_part (
    workspace text not null,
    contact_id uuid not null,
    from_touch uuid not null,
    -- The last place of the journal that was read when it was folded.
    position bigint not null,
    -- As that of a relationship.
    shape integer not null,
    state jsonb not null,
    primary key (workspace, contact_id, from_touch)
);

alter table relationship_part enable row level security;
alter table relationship_part force row level security;
create policy own_workspace on relationship_part to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on relationship_part to ${worker} using (true) with check (true);
grant select, insert, update, delete on relationship_part to ${worker};
