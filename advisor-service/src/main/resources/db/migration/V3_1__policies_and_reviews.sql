-- What a workspace has changed of the policy, every version: a verdict names the one that it was judged with. Version 1 is the default
-- and stands nowhere.
create table policy (
    workspace text not null,
    version integer not null check (version > 1),
    data jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null,
    -- The contact up to which relationships have been looked at again because of it, and whether all have been.
    applied_through uuid,
    applied boolean not null default false,
    primary key (workspace, version)
);
create index policy_under_way on policy (workspace, version) where not applied;

-- A message may be decided on more than once at the same verdict: put off, and then released.
alter table review_decision drop constraint review_decision_pkey;
alter table review_decision drop constraint review_decision_action_check;
alter table review_decision
    add column id bigint generated always as identity,
    -- The approved text of an edit.
    add column body text,
    -- Until when it was put off.
    add column until timestamptz,
    add constraint review_decision_action_check check (action in ('release', 'edit', 'discard', 'snooze'));
alter table review_decision add primary key (workspace, message_id, id);

-- A policy played over the past: a job, and in the end what it found.
create table policy_backtest (
    workspace text not null,
    id uuid not null,
    -- Null for each verdict's own policy: a replay.
    policy jsonb,
    span_from timestamptz not null,
    span_to timestamptz not null,
    requested_by text not null,
    requested_at timestamptz not null,
    status text not null check (status in ('running', 'done', 'failed')),
    done bigint not null default 0,
    total bigint not null default 0,
    -- Whoever works on it says until when nobody else should.
    leased_until timestamptz,
    result jsonb,
    finished_at timestamptz,
    primary key (workspace, id)
);
create index policy_backtest_running on policy_backtest (requested_at) where status = 'running';

do $$
declare
    name text;
begin
    foreach name in array array['policy', 'policy_backtest'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own_workspace on %I to ${app} using (workspace = current_setting(''rapport.workspace'', true)) '
            || 'with check (workspace = current_setting(''rapport.workspace'', true))', name);
        execute format('create policy every_workspace on %I to ${worker} using (true) with check (true)', name);
    end loop;
end
$$;

grant select, insert on policy, policy_backtest to ${app};
grant select, update on policy, policy_backtest to ${worker};
grant select on review_decision to ${worker};
