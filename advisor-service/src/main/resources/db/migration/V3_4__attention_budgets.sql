-- How many people a week each member wants to be pointed to; who set nothing has no row.
create table attention_budget (
    workspace text not null,
    member text not null,
    touches_a_week integer not null check (touches_a_week between 1 and 200),
    primary key (workspace, member)
);

alter table attention_budget enable row level security;
alter table attention_budget force row level security;
create policy own_workspace on attention_budget to ${app} using (workspace = current_setting('rapport.workspace', true))
    with check (workspace = current_setting('rapport.workspace', true));
grant select, insert, update on attention_budget to ${app};
