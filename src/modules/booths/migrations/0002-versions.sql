-- Two who edit one booth do not overwrite each other.
alter table booth add column version integer not null default 1;
