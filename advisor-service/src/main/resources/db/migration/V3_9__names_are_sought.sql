-- Trusted: the owner of a database may create it.
create extension if not exists pg_trgm;

-- What a search by name looks through, in lower case: a contact's name and addresses. Not in the row of the relationship, which is
-- written anew with each touch: this changes when a name or an address does.
create table sought (
    workspace text not null,
    contact_id uuid not null,
    said text not null,
    primary key (workspace, contact_id)
);

alter table relationship no force row level security;
alter table identity no force row level security;
insert into sought
    select workspace, contact_id, lower(concat_ws(' ', state #>> '{contact,displayName}', (
        select string_agg(address, ' ') from identity
        where identity.workspace = relationship.workspace and identity.contact_id = relationship.contact_id)))
    from relationship where state is not null;
alter table relationship force row level security;
alter table identity force row level security;

-- Without the workspace, which would take longer than what it spares: it is in every row of a large one.
create index sought_trigrams on sought using gin (said gin_trgm_ops);

alter table sought enable row level security;
alter table sought force row level security;
create policy every_workspace on sought to ${worker} using (true) with check (true);
grant select, insert, delete on sought to ${worker};
-- The owner of the tables sees no row either, unless a policy says so: for the function below.
create policy searched on sought for select to current_user using (true);
create policy searched on relationship for select to current_user using (true);

-- Under row-level security an index compares a text as a whole only, for other comparisons might leak. So the function runs with
-- the rights of the owner, names the workspace itself, and gives nothing but ids, whose rows are then read as any other. What it
-- runs is planned for its text: whether it is rare, and long enough to have trigrams.
create function relationships_found(text text, most int)
    returns setof uuid language plpgsql stable security definer set search_path from current as $$
begin
    return query execute '
        with found as materialized (select contact_id from sought where workspace = $1 and said like $2)
        select contact_id from found join relationship using (contact_id)
        where workspace = $1 and listed and state is not null and survivor_id is null
        order by contact_id limit $3'
    using current_setting('rapport.workspace', true),
        '%' || replace(replace(replace(lower(text), '\', '\\'), '%', '\%'), '_', '\_') || '%',
        most;
end $$;
revoke execute on function relationships_found from public;
grant execute on function relationships_found to ${app};
