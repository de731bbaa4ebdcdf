-- From when and until when somebody can take part, where they say so.
alter table person
  add column available_from_on date,
  add column available_until_on date,
  add constraint person_available_in_order check (available_until_on >= available_from_on);
