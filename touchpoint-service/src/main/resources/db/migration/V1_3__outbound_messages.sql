-- Messages that asked to be sent. Columns are what is searched for; what a message is and where it stands is in the JSON beside them.
create table outbound_message (
    workspace text not null,
    id uuid not null,
    contact_id uuid not null,
    campaign text,
    proposed_at timestamptz not null,
    callback_url text,
    message jsonb not null,
    status text not null check (status in
        ('pending', 'cleared', 'held', 'refused', 'permitted', 'sent', 'failed', 'discarded', 'expired')),
    -- Set while it is cleared.
    cleared_until timestamptz,
    state jsonb not null,
    -- The verdict with the highest revision; null before the first.
    verdict jsonb,
    -- Why the last transmission failed; null unless one did.
    last_failure text,
    primary key (workspace, id),
    foreign key (workspace, contact_id) references contact
);
create index outbound_message_newest on outbound_message (workspace, proposed_at desc, id desc);
create index outbound_message_by_status on outbound_message (workspace, status, proposed_at desc, id desc);
create index outbound_message_by_campaign on outbound_message (workspace, campaign, proposed_at desc, id desc)
    where campaign is not null;
create index outbound_message_lapsing on outbound_message (cleared_until) where status = 'cleared';

alter table outbound_message enable row level security;
alter table outbound_message force row level security;
create policy own_workspace on outbound_message to ${app}
    using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
create policy every_workspace on outbound_message to ${worker} using (true) with check (true);
grant select, insert, update on outbound_message to ${app}, ${worker};
