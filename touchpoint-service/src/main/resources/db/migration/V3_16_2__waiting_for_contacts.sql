-- Who is meant, when only contacts-service can tell and it is away: messages to the same wait in their order. Null: it waits for its turn.
alter table handed_in add column waits_for text;
-- When contacts-service is asked once more; null: any time.
alter table handed_in add column not_before timestamptz;
-- How often it was asked.
alter table handed_in add column asked integer not null default 0;
create index handed_in_waits on handed_in (workspace, waits_for, id) where waits_for is not null;
