-- The list of staff is searched and counted from the index alone: what a letter says is long.
drop index letter_recent;
create index letter_recent on letter (municipality, issued_at desc, id)
  include (scheme, applicant_name, fiscal_year, mark, number, opened_at, posted_on);
-- As with applications: pages that are visible to all are noted early.
alter table letter set (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_vacuum_scale_factor = 0.02);
