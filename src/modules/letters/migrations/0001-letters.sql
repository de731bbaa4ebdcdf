-- 通知書: what the municipality wrote to whoever applied, as it was written.

-- The last 文書番号 of a fiscal year and mark: locked late in the deciding transaction, so that no number is left out.
create table letter_counter (
  municipality text not null references municipality,
  fiscal_year integer not null,
  -- 文書記号 without the year: みな産
  mark text not null,
  last integer not null check (last >= 1),
  primary key (municipality, fiscal_year, mark)
);
call tenant_table('letter_counter', 'select, insert, update');

create table letter (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  scheme uuid not null,
  -- Whose it is: one of the two.
  organization uuid,
  person uuid,
  applicant_name text not null,
  -- A code of kinds/index.ts.
  kind text not null check (kind <> ''),
  fiscal_year integer not null,
  mark text not null,
  number integer not null check (number >= 1),
  decided_on date not null,
  -- Every word that is printed (content.ts).
  content jsonb not null,
  -- Within how many months one may object; null: the letter says nothing of it.
  appeal_months integer check (appeal_months between 1 and 24),
  issued_account text not null,
  issued_at timestamptz not null,
  -- The file, once a job has made it.
  pdf uuid,
  -- The first time somebody of the applicant opened it.
  opened_at timestamptz,
  opened_account text,
  opened_name text not null default '',
  -- On paper, for whoever reads nothing here.
  posted_on date,
  posted_account text,
  primary key (municipality, id),
  unique (municipality, fiscal_year, mark, number),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  foreign key (municipality, scheme) references scheme (municipality, id),
  constraint letter_of_one check (num_nonnulls(organization, person) = 1),
  constraint letter_opened_by check (num_nonnulls(opened_at, opened_account) in (0, 2)),
  constraint letter_posted_by check (num_nonnulls(posted_on, posted_account) in (0, 2))
);
create index letter_application on letter (municipality, application, issued_at);
create index letter_recent on letter (municipality, issued_at desc, id);
create index letter_unopened on letter (municipality, issued_at desc, id) where opened_at is null;
create index letter_organization on letter (municipality, organization, issued_at desc);
create index letter_person on letter (municipality, person, issued_at desc);
call tenant_table('letter', 'select, insert, update');

-- A letter stays as it was issued. Its file, its first opening and its posting are noted once each.
create function letter_never_changes() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{pdf,opened_at,opened_account,opened_name,posted_on,posted_account}'::text[]
      is distinct from to_jsonb(old) - '{pdf,opened_at,opened_account,opened_name,posted_on,posted_account}'::text[]
    or (old.pdf is not null and new.pdf is distinct from old.pdf)
    or (old.opened_at is not null and new.opened_at is distinct from old.opened_at)
    or (old.posted_on is not null and new.posted_on is distinct from old.posted_on) then
    raise exception 'a letter never changes' using errcode = 'check_violation', constraint = 'letter_never_changes';
  end if;
  return new;
end $$;
create trigger letter_never_changes before update on letter for each row execute function letter_never_changes();
