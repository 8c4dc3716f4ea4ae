-- A search finds whoever was merged by the survivor, who is found by all names and addresses of the person. Sets of ids are arrays: so
-- each row is found by its key, also where a plan was made while the tables were empty.
create or replace function contact_writes_sought() returns trigger language plpgsql as $$
declare
    merged uuid[] := array(select id from contact where workspace = new.workspace and survivor_id = new.id);
begin
    new.sought := lower(concat_ws(' ', '', new.display_name, new.company, new.title, array_to_string(new.tags, ' '), (
        select string_agg(concat_ws(' ', display_name, company, title, array_to_string(tags, ' ')), ' ')
        from contact where workspace = new.workspace and id = any (merged)), (
        select string_agg(address, ' ') from identity
        where workspace = new.workspace and contact_id = any (new.id || merged))));
    return new;
end $$;

create or replace function identity_writes_sought() returns trigger language plpgsql as $$
declare
    space text := coalesce(new.workspace, old.workspace);
    owners uuid[] := array(
        select coalesce(survivor_id, id) from contact
        where workspace = space and id = any (array[new.contact_id, old.contact_id]));
begin
    update contact set sought = '' where workspace = space and id = any (owners);
    return null;
end $$;
