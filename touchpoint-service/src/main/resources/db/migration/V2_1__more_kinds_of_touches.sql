alter table touch drop constraint touch_kind_check;
alter table touch add constraint touch_kind_check check (kind in
    ('meeting', 'message', 'exchange', 'commitment', 'light_touch', 'connection', 'outbound_message'));

-- By when something is to have happened: an open commitment is broken then.
alter table touch add column due_at timestamptz;
create index touch_due on touch (due_at) where due_at is not null;

-- The words that are searched for. No index of words: row-level security would not let a request use it. A search goes over
-- the touches of one contact (touch_contact_timeline), whose words are read already. What comes after the first 100,000
-- characters of a text is not searched.
alter table touch add column words tsvector generated always as (to_tsvector('simple',
    coalesce(data ->> 'subject', '') || ' ' || left(coalesce(data ->> 'body', ''), 100000) || ' '
    || coalesce(data ->> 'title', '') || ' ' || coalesce(data ->> 'notes', '') || ' ' || coalesce(data ->> 'what', '') || ' '
    || coalesce(data ->> 'note', '') || ' ' || coalesce(data ->> 'content', ''))) stored;
