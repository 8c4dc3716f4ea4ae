-- To whom we owe something is asked each morning.
create index relationship_promised on relationship (workspace, contact_id) where state #> '{commitments,owed}' @> '[{"by": "us"}]';
