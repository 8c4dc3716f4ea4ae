-- Where a step was first written down; null where nobody said. The same source again is the same step.
alter table connection add column source_system text;
alter table connection add column source_id text;
create unique index connection_source on connection (workspace, source_system, source_id) where source_system is not null;
grant update on connection to ${app};
