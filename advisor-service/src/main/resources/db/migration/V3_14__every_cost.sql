-- Words that correct, and questions that nobody answers, contradict no live contact.
alter table dissonance alter column live_contact_id drop not null;
