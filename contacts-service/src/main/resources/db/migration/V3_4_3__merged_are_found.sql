-- A search finds whoever was merged by the survivor, who is found by all names and addresses of the person.
create or replace function contact_writes_sought() returns trigger language plpgsql as $$
begin
    new.sought := lower(concat_ws(' ', '', new.display_name, new.company, new.title, array_to_string(new.tags, ' '), (
        select string_agg(concat_ws(' ', display_name, company, title, array_to_string(tags, ' ')), ' ')
        from contact where workspace = new.workspace and survivor_id = new.id), (
        select string_agg(address, ' ') from identity where workspace = new.workspace and (contact_id = new.id
            or contact_id in (select id from contact where workspace = new.workspace and survivor_id = new.id)))));
    return new;
end $$;

create or replace function identity_writes_sought() returns trigger language plpgsql as $$
begin
    update contact set sought = ''
    where workspace = coalesce(new.workspace, old.workspace) and id in (
        select coalesce(survivor_id, id) from contact
        where workspace = coalesce(new.workspace, old.workspace) and id in (new.contact_id, old.contact_id));
    return null;
end $$;
