-- The row of an erased contact stays, with nothing but the id and the number: its lock is the contact's.
alter table contact add column erased boolean not null default false;

-- Messages whose verdict names somebody else, whom the addressee may be, or was merged with when it was given.
create index outbound_message_possibly_same_person on outbound_message (workspace)
    where verdict @> '{"findings": [{"code": "possibly_same_person"}]}';
create index outbound_message_judged_as_another on outbound_message (workspace)
    where verdict ->> 'contactId' <> contact_id::text;

grant delete on outbound_message, touch, touch_contact, identity to ${worker};
