-- What the lists count and sort by (docs/decisions/0012): the public ones by index alone, staff's list of people by the last change.
create index organization_public on organization (municipality, name_kana, id) where closed_on is null and face_published;
drop index organization_kind;
create index organization_kind on organization (municipality, kind, name_kana, id) where closed_on is null and face_published;
create index person_recent on person (municipality, updated_at desc);
