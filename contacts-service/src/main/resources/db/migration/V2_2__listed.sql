-- False for somebody whom only automation ever named: no list shows her until a person or a touch makes her known.
alter table contact add column listed boolean not null default true;

drop index contact_newest;
create index contact_newest on contact (workspace, registered_at desc, id desc) where listed;

-- What happened with contacts comes through a topic, for all workspaces.
create policy every_workspace on contact to ${worker} using (true) with check (true);
grant select, update on contact to ${worker};
