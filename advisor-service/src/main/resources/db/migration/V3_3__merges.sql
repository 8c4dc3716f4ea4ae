-- An event of a contact who was merged stands in the survivor's log. Null: in its own.
alter table journal add column log_id uuid;
create index journal_of_log on journal (workspace, log_id, position) where log_id is not null;

-- Who is the same person. Whom a contact was merged into, and which merge or un-merge said so; the end of that chain; and, of the
-- survivor, all who were merged. Null: it is on its own.
alter table relationship
    add column merged_into uuid,
    add column merge_version integer not null default 0,
    add column survivor_id uuid,
    add column merged uuid[],
    -- Logs that tell of the contact too and have not been folded as far as they do.
    add column waits_for uuid[];
create index relationship_of_survivor on relationship (workspace, survivor_id) where survivor_id is not null;
create index relationship_waiting on relationship using gin (waits_for) where waits_for is not null;
