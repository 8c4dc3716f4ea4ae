-- What lists are ordered and filtered by. The health is a function of time: a row's rank is right until its due_at, when it is looked
-- at again, and so is what an earlier version kept.
alter table relationship
    -- Somebody named the contact who knows her, or something happened: a blast fills no list.
    add column listed boolean not null default true,
    -- There is a connection, and nothing came of it.
    add column never_engaged boolean not null default false,
    -- Points below the best score; 101 for a new relationship.
    add column health_rank smallint not null default 101,
    -- How soon somebody should turn to the contact; 0: not now.
    add column attention double precision not null default 0;

create index relationship_by_health on relationship (workspace, health_rank, contact_id) where listed;
create index relationship_by_attention on relationship (workspace, attention desc, contact_id) where listed and attention > 0;
create index relationship_never_engaged on relationship (workspace, contact_id) where listed and never_engaged;
create index relationship_of_shape on relationship (shape);
