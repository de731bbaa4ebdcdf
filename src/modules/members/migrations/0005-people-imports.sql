-- More than organizations is imported: which kinds there are is in imports/index.ts, and a row's subject is of its batch's kind.
alter table import_batch drop constraint import_batch_kind_check;
drop index import_batch_recent;
create index import_batch_recent on import_batch (municipality, kind, created_at desc);
alter table import_row rename column organization to subject;

-- A source has its own map for each kind.
alter table column_map add column kind text not null default 'organizations';
alter table column_map alter column kind drop default;
drop index column_map_name;
create unique index column_map_name on column_map (municipality, kind, name);

-- Where an imported person came from, as for organizations; and what a person is known by, in columns of their own:
-- under row-level security an index over lower(email) would not be used, because lower() might tell what it sees.
alter table person
  add column source text,
  add column source_key text,
  add column email_key text generated always as (lower(email)) stored,
  add column phone_key text generated always as (regexp_replace(phone, '\D', '', 'g')) stored,
  add column name_key text generated always as (translate(family_name || given_name, ' 　', '')) stored;
create unique index person_source on person (municipality, source, source_key) where source_key is not null;
create index person_email on person (municipality, email_key) where email_key is not null;
-- Of one address there is one person without an account: the one that its owner takes over.
create unique index person_unclaimed on person (municipality, email_key) where email_key is not null and account is null;
create index person_phone on person (municipality, phone_key) where phone_key is not null;
create index person_name on person (municipality, name_key);
