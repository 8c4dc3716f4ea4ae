-- How often a calendar could not be read, one time after the other: each makes the wait until the next look longer.
alter table calendar_subscription add column failures integer not null default 0;
