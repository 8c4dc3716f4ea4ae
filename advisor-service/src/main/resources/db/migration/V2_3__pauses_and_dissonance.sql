-- Until when automation may not write to the contact, as readers were told last, and when that changes by the clock alone. What was kept
-- before is looked at once.
alter table relationship
    add column paused_until timestamptz,
    add column due_at timestamptz default now();
alter table relationship alter column due_at drop default;
create index relationship_paused on relationship (workspace, contact_id) where paused_until is not null;
create index relationship_due on relationship (due_at) where due_at is not null;

-- What machines wrote, on either side: whatever becomes known later of that time may show that it should have waited.
create table automated_touch (
    workspace text not null,
    contact_id uuid not null,
    touch_id uuid not null,
    occurred_at timestamptz not null,
    primary key (workspace, contact_id, touch_id)
);
create index automated_touch_newest on automated_touch (workspace, contact_id, occurred_at);

-- Touches that cost goodwill, as the journal tells it now.
create table dissonance (
    workspace text not null,
    contact_id uuid not null,
    -- The touch that cost it, and the live contact that it contradicted.
    touch_id uuid not null,
    live_contact_id uuid not null,
    message_id uuid,
    by_side text not null check (by_side in ('us', 'them')),
    kind text not null,
    sender text,
    campaign text,
    occurred_at timestamptz not null,
    says text not null,
    -- ISO 8601; null unless the live contact became known too late.
    too_late text,
    primary key (workspace, contact_id, touch_id)
);
create index dissonance_newest on dissonance (workspace, occurred_at desc, touch_id desc);
create index dissonance_of_sender on dissonance (workspace, sender, occurred_at desc, touch_id desc) where sender is not null;
create index dissonance_of_campaign on dissonance (workspace, campaign, occurred_at desc, touch_id desc)
    where campaign is not null;
create index dissonance_of_live_contact on dissonance (workspace, contact_id, live_contact_id);

do $$
declare
    name text;
begin
    foreach name in array array['automated_touch', 'dissonance'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own_workspace on %I to ${app} using (workspace = current_setting(''rapport.workspace'', true)) '
            || 'with check (workspace = current_setting(''rapport.workspace'', true))', name);
        execute format('create policy every_workspace on %I to ${worker} using (true) with check (true)', name);
    end loop;
end
$$;

grant select on automated_touch, dissonance to ${app};
grant select, insert, update, delete on automated_touch, dissonance to ${worker};
