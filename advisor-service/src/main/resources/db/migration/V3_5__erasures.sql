-- The row of an erased contact stays, with nothing but the id: its lock is the contact's.
alter table relationship add column erased boolean not null default false;

-- Verdicts that were judged with contacts whom the addressee may be.
create index verdict_with_look_alikes on verdict (workspace) where surroundings -> 'lookAlikes' <> '[]';

grant update, delete on journal to ${worker};
grant update, delete on verdict to ${worker};
grant delete on outbound_message, review_decision to ${worker};
