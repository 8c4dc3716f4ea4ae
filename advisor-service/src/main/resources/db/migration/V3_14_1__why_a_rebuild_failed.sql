-- Why a rebuild failed; null when it did not.
alter table rebuild add column reason text;
