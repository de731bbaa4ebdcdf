-- A check-in is also taken back on devices without a connection: words come in any order, and the latest counts.
alter table checkin
  drop column present,
  -- The latest of all taps; where there is none, `at` is the only one.
  add column last_at timestamptz;
alter table checkin
  add column present boolean not null generated always as (undone_at is null or undone_at < coalesce(last_at, at)) stored;
