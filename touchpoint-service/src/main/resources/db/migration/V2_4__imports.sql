-- Messages that were let go, to be recognised when they come back in an archive.
create index outbound_message_by_provider_id on outbound_message
    (workspace, btrim(state ->> 'providerMessageId', '<> ')) where status = 'sent';
create index outbound_message_let_go on outbound_message (workspace, contact_id) where status in ('permitted', 'sent');
