-- Whom a contact was merged into, and in whose log its events stand since, which is the end of that chain. Null: it is on its own.
alter table contact add column merged_into uuid;
alter table contact add column log_id uuid;
create index contact_merged_into on contact (workspace, merged_into) where merged_into is not null;
create index contact_of_log on contact (workspace, log_id) where log_id is not null;

-- A merge and its end sort the touches by the contact that each was given.
create index touch_contact_given on touch_contact (workspace, given_contact_id);

-- What is open of a contact is recalled then.
create index outbound_message_cleared on outbound_message (workspace, contact_id) where status = 'cleared';
