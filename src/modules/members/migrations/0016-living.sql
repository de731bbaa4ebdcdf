-- The list of staff counts and sorts those who have not been erased: by index alone (docs/decisions/0012).
drop index person_recent;
create index person_living on person (municipality, updated_at desc, id) where erased_at is null;
