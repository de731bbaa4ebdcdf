-- 〜現在: the day of which a list says what it says. Of no day that is still to come.
alter table import_batch add column as_of_on date,
  add constraint import_batch_as_of check (as_of_on <= (created_at at time zone 'Asia/Tokyo')::date);
