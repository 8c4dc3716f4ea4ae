-- Both are trusted: the owner of a database may create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- What a search looks through, in lower case: name, company, title, tags and addresses. The database keeps it, so that
-- whoever writes a contact or an identity need not think of it, the version before this one included.
alter table contact add column sought text not null default '';
-- Linked to us on a channel, as the newest steps say.
alter table contact add column connected boolean not null default false;
-- Something happened between us and the contact, beside connections and what machines wrote.
alter table contact add column engaged boolean not null default false;
-- Which of us is connected: a member's account, or a brand's.
alter table connection add column account text;

create function contact_writes_sought() returns trigger language plpgsql as $$
begin
    new.sought := lower(concat_ws(' ', '', new.display_name, new.company, new.title, array_to_string(new.tags, ' '), (
        select string_agg(address, ' ') from identity where workspace = new.workspace and contact_id = new.id)));
    return new;
end $$;
create trigger contact_writes_sought
    before insert or update of display_name, company, title, tags, sought on contact
    for each row execute function contact_writes_sought();

create function identity_writes_sought() returns trigger language plpgsql as $$
begin
    update contact set sought = ''
    where workspace = coalesce(new.workspace, old.workspace) and id in (new.contact_id, old.contact_id);
    return null;
end $$;
create trigger identity_writes_sought after insert or update of contact_id, address or delete on identity
    for each row execute function identity_writes_sought();

-- The owner of the tables sees no row either, unless a policy says so: for the function below.
create policy searched on contact for select to current_user using (true);
create policy searched on identity for select to current_user using (true);

alter table contact no force row level security;
alter table identity no force row level security;
update contact set
    sought = '',
    connected = exists (
        select from connection
        where connection.workspace = contact.workspace and contact_id = contact.id
          and status in ('ACCEPTED', 'FOLLOWED', 'FOLLOWED_BACK'));
alter table contact force row level security;
alter table identity force row level security;

-- Without the workspace, which would take longer than what it spares: it is in every row of a large one.
create index contact_sought on contact using gin (sought gin_trgm_ops) where listed;
create index contact_tagged on contact using gin (workspace, tags) where listed;
create index contact_never_engaged on contact (workspace, registered_at desc, id desc)
    where listed and connected and not engaged;
create index identity_in_lower_case on identity (workspace, lower(address));

-- A search, for $1 workspace, $2 a pattern, $3 tag, $4 and $5 the contact before, $6 how many, $7 a whole address. One who is
-- not listed is found by her whole address only.
create function contact_search(by_text boolean, by_tag boolean, never_engaged boolean, goes_on boolean, newest_only boolean)
    returns text language sql immutable as $$
    select case when not by_text then everybody when newest_only then
            format('(select id, registered_at from (%s limit 5000) c where c.sought like $2 %s limit $6)', everybody, in_order)
        else
            format('(with c as materialized (
                select id, registered_at from contact c where c.workspace = $1 and c.listed %s and c.sought like $2)
              select c.id, c.registered_at from c %s limit $6)', also, in_order)
        end
        || case when not by_text then ' limit $6' else format('
            union all
            (select distinct c.id, c.registered_at from identity i
              join contact c on c.workspace = i.workspace and c.id = i.contact_id
              where i.workspace = $1 and lower(i.address) = $7 and not c.listed %s %s limit $6)
            order by 2 desc, 1 desc limit $6', also, in_order) end
    from (select 'order by c.registered_at desc, c.id desc' as in_order,
        concat_ws(' ',
            case when by_tag then 'and c.tags @> array[$3]' end,
            case when never_engaged then 'and c.connected and not c.engaged' end,
            case when goes_on then 'and (c.registered_at, c.id) < ($4, $5)' end) as also) parts,
        lateral (select format('select c.id, c.registered_at, c.sought from contact c where c.workspace = $1 and c.listed %s %s',
            also, in_order) as everybody) whole
$$;

-- Runs it with the rights of the owner. Under row-level security an index compares a text as a whole only, for other
-- comparisons might leak; so the function names the workspace itself, and it is the one of the transaction. It gives nothing
-- but ids, whose rows are then read as any other. For the same reason the database does not know beforehand whether a text is
-- rare. So the newest are looked through first, where whatever many have fills the page; what is left is rare, and the index
-- of trigrams finds it. One or two characters have no trigram: they are looked for at the beginning of a word.
create function contacts_found(sought text, tag text, never_engaged boolean, after_time timestamptz, after_id uuid, most int)
    returns setof uuid language plpgsql stable security definer set search_path from current set enable_seqscan = off as $$
declare
    here text := current_setting('rapport.workspace', true);
    whole text := lower(sought);
    pattern text := '%' || case when length(whole) < 3 then ' ' else '' end
        || replace(replace(replace(whole, '\', '\\'), '%', '\%'), '_', '\_') || '%';
    found uuid[];
    newest_only boolean;
begin
    foreach newest_only in array array[true, false] loop
        execute format('select array_agg(id) from (%s) found',
                contact_search(sought is not null, tag is not null, never_engaged, after_id is not null, newest_only))
            into found using here, pattern, tag, after_time, after_id, most, whole;
        exit when sought is null or cardinality(found) = most
            or (select count(*) < 5000 from (
                select from contact c where c.workspace = here and c.listed limit 5000) everybody);
    end loop;
    return query select unnest(found);
end $$;
revoke execute on function contacts_found from public;
grant execute on function contacts_found to ${app};

-- Each touch that was or might be an engagement, at its newest version: what was taken back counts no more.
create table engagement (
    workspace text not null,
    contact_id uuid not null,
    touch_id uuid not null,
    version int not null,
    engages boolean not null,
    primary key (workspace, contact_id, touch_id)
);
alter table engagement enable row level security;
alter table engagement force row level security;
create policy own_workspace on engagement to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
grant select on engagement to ${app};
create policy every_workspace on engagement to ${worker} using (true) with check (true);
grant select, insert, update on engagement to ${worker};
