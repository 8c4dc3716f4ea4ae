-- Calendars that are looked at every few minutes.
create table calendar_subscription (
    workspace text not null,
    id uuid not null,
    -- Whoever has it can read the calendar.
    url text not null,
    member text not null,
    etag text,
    read_at timestamptz,
    checked_at timestamptz,
    failure text,
    created_at timestamptz not null default now(),
    due_at timestamptz not null default now(),
    primary key (workspace, id),
    unique (workspace, url)
);
create index calendar_subscription_due on calendar_subscription (due_at);

-- What each of them said of its meetings at the last look.
create table calendar_meeting (
    workspace text not null,
    subscription_id uuid not null,
    source_id text not null,
    digest text not null,
    primary key (workspace, subscription_id, source_id),
    foreign key (workspace, subscription_id) references calendar_subscription on delete cascade
);

alter table calendar_subscription enable row level security;
alter table calendar_subscription force row level security;
create policy own_workspace on calendar_subscription to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on calendar_subscription to ${worker} using (true) with check (true);
grant select, insert, delete on calendar_subscription to ${app};
grant select, update on calendar_subscription to ${worker};

alter table calendar_meeting enable row level security;
alter table calendar_meeting force row level security;
create policy own_workspace on calendar_meeting to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on calendar_meeting to ${worker} using (true) with check (true);
grant select, insert, update, delete on calendar_meeting to ${worker};
