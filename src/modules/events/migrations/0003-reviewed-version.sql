-- What staff read last of an organization's event, while its words were changed since and nobody has read them; null: all is read.
alter table event add column reviewed_version integer;
create index event_unread on event (municipality, starts_at, id) where reviewed_version is not null;
