-- The ticket's code is seen by whoever helps at the door and by the organizer. What is a participant's alone is behind a second key,
-- which goes to them by mail and is shown on no page of anybody else.
alter table participant add column own_key text not null default gen_random_uuid()::text;
create unique index participant_own_key on participant (municipality, own_key);
