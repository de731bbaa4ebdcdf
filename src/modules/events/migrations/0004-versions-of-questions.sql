-- Two who edit one question do not overwrite each other.
alter table event_question add column version integer not null default 1;
