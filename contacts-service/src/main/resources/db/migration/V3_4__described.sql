alter table contact add column company text;
alter table contact add column title text;
-- Counts the changes of the description and of the identities: what If-Match compares.
alter table contact add column version bigint not null default 1;
