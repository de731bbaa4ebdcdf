-- The lists of staff read a scheme's applications from the index alone: their answers are long.
alter table application add column applicant_key text generated always as (lower(normalize(applicant_name, NFKC))) stored;
drop index application_scheme;
drop index application_scheme_state;
create index application_scheme on application (municipality, scheme, submitted_at desc, id desc) include (applicant_key, state, call, number)
  where submitted_at is not null;
