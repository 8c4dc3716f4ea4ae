-- The same message goes to the same contact once in a campaign. Null: in no campaign.
alter table outbound_message add column campaign_hash text;
-- Who proposed it; null for what was proposed before this was kept.
alter table outbound_message add column proposed_by text;

-- What failed for good never reached the contact, and may be proposed anew.
create unique index outbound_message_once_in_campaign on outbound_message (workspace, contact_id, campaign_hash)
    where campaign_hash is not null and status <> 'failed';
