-- Where workspaces want to be told of something. The secret is written by requests and read by the worker that signs alone: no request,
-- whatever it asks, gets one back.
create table webhook (
    workspace text not null,
    id uuid not null,
    url text not null,
    events text[] not null,
    secret text not null,
    created_at timestamptz not null,
    primary key (workspace, id)
);

-- What signs the calls to the callback URLs of a workspace's messages; kept as above.
create table callback_secret (
    workspace text not null primary key,
    secret text not null
);

-- What receivers are to be told, written in the transaction of what it is about.
create table webhook_delivery (
    workspace text not null,
    id uuid not null,
    -- Null for the callback URL of a message.
    webhook_id uuid,
    -- Whose share of the attempts it takes.
    receiver text not null,
    url text not null,
    event text not null,
    contact_id uuid not null,
    message_id uuid,
    body text not null,
    created_at timestamptz not null,
    status text not null check (status in ('waiting', 'delivered', 'failed')),
    attempts integer not null,
    -- While an attempt is on its way: when it counts as lost.
    next_attempt_at timestamptz not null,
    give_up_at timestamptz not null,
    last_attempt_at timestamptz,
    status_code integer,
    last_error text,
    primary key (workspace, id),
    foreign key (workspace, webhook_id) references webhook on delete cascade
);
create index webhook_delivery_due on webhook_delivery (next_attempt_at, id) where status = 'waiting';
create index webhook_delivery_of_webhook on webhook_delivery (workspace, webhook_id, created_at desc, id desc)
    where webhook_id is not null;
create index webhook_delivery_of_message on webhook_delivery (workspace, message_id, created_at desc, id desc)
    where webhook_id is null;
create index webhook_delivery_of_contact on webhook_delivery (workspace, contact_id);
create index webhook_delivery_old on webhook_delivery (created_at) where status <> 'waiting';

-- Whom no automation may write to, as the advisor said last: what is told on is the change.
create table contact_pause (
    workspace text not null,
    contact_id uuid not null,
    until timestamptz not null,
    primary key (workspace, contact_id)
);

do $$
declare
    name text;
begin
    foreach name in array array['webhook', 'callback_secret', 'webhook_delivery', 'contact_pause'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own_workspace on %I to ${app} using (workspace = current_setting(''rapport.workspace'', true)) '
            || 'with check (workspace = current_setting(''rapport.workspace'', true))', name);
        execute format('create policy every_workspace on %I to ${worker} using (true) with check (true)', name);
    end loop;
end
$$;

grant select (workspace, id, url, events, created_at), insert, delete on webhook to ${app};
grant select (workspace), insert, update (secret) on callback_secret to ${app};
grant select, insert, update on webhook_delivery to ${app};
grant select on webhook to ${worker};
grant select, insert on callback_secret to ${worker};
grant select, insert, update, delete on webhook_delivery to ${worker};
grant select, insert, update, delete on contact_pause to ${worker};
