-- 予算の台帳: what was appropriated for a scheme in a fiscal year, committed to applications, and paid. Only ever added to.

-- Sums of the entries, kept by the trigger below alone; held within each other by the database.
create table budget_balance (
  municipality text not null references municipality,
  scheme uuid not null,
  fiscal_year integer not null check (fiscal_year between 2000 and 2200),
  -- Of its last entry.
  number integer not null default 0,
  appropriated bigint not null default 0 check (appropriated between 0 and 9007199254740991),
  committed bigint not null default 0,
  paid bigint not null default 0,
  primary key (municipality, scheme, fiscal_year),
  foreign key (municipality, scheme) references scheme (municipality, id),
  constraint budget_within check (0 <= paid and paid <= committed and committed <= appropriated)
);
call tenant_table('budget_balance', 'select');
revoke update, delete on budget_balance from machiport_eraser;

-- The same for each application; it stays when the application's own papers are thrown away.
create table budget_aid (
  municipality text not null references municipality,
  application uuid not null,
  fiscal_year integer not null,
  scheme uuid not null,
  committed bigint not null default 0,
  paid bigint not null default 0,
  primary key (municipality, application, fiscal_year),
  foreign key (municipality, scheme, fiscal_year) references budget_balance (municipality, scheme, fiscal_year),
  constraint budget_aid_within check (0 <= paid and paid <= committed)
);
create index budget_aid_scheme on budget_aid (municipality, scheme, fiscal_year);
call tenant_table('budget_aid', 'select');
revoke update, delete on budget_aid from machiport_eraser;

create table budget_entry (
  municipality text not null references municipality,
  id uuid not null,
  scheme uuid not null,
  fiscal_year integer not null,
  -- 1, 2, 3 … within the scheme and year, in the order in which they count; none left out.
  number integer not null,
  -- kinds.ts
  kind text not null check (kind in ('appropriate', 'commit', 'release', 'pay', 'return')),
  yen bigint not null check (yen between -9007199254740991 and 9007199254740991 and (yen > 0 or (kind = 'appropriate' and yen < 0))),
  -- Whose: no foreign key, for the ledger outlives what is thrown away after five years.
  application uuid,
  words text not null,
  -- 予算書・議決・決裁の文書番号
  document_number text not null default '',
  account text not null,
  entered_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, scheme, fiscal_year) references budget_balance (municipality, scheme, fiscal_year),
  constraint budget_entry_number unique (municipality, scheme, fiscal_year, number),
  constraint budget_entry_of_an_application check ((kind = 'appropriate') = (application is null))
);
create index budget_entry_application on budget_entry (municipality, application) where application is not null;
call tenant_table('budget_entry', 'select, insert');
revoke update, delete on budget_entry from machiport_eraser;

-- Holds the ledger of a scheme and year until the end of the transaction; begins it where there is none.
create function budget_lock(_municipality text, _scheme uuid, _fiscal_year integer) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into budget_balance (municipality, scheme, fiscal_year) values (_municipality, _scheme, _fiscal_year) on conflict do nothing;
  perform from budget_balance where municipality = _municipality and scheme = _scheme and fiscal_year = _fiscal_year for update;
end $$;
revoke execute on function budget_lock from public;
grant execute on function budget_lock to machiport_app;

-- The same as `kinds` in kinds.ts; a test holds them together.
create function budget_entry_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  appropriates bigint := case when new.kind = 'appropriate' then new.yen else 0 end;
  commits bigint := case new.kind when 'commit' then new.yen when 'release' then -new.yen when 'return' then -new.yen else 0 end;
  pays bigint := case new.kind when 'pay' then new.yen when 'return' then -new.yen else 0 end;
begin
  perform budget_lock(new.municipality, new.scheme, new.fiscal_year);
  update budget_balance set number = number + 1, appropriated = appropriated + appropriates, committed = committed + commits, paid = paid + pays
    where municipality = new.municipality and scheme = new.scheme and fiscal_year = new.fiscal_year
    returning number into new.number;
  if new.application is not null then
    insert into budget_aid (municipality, application, fiscal_year, scheme)
      values (new.municipality, new.application, new.fiscal_year, new.scheme) on conflict do nothing;
    update budget_aid set committed = committed + commits, paid = paid + pays
      where municipality = new.municipality and application = new.application and fiscal_year = new.fiscal_year and scheme = new.scheme;
    if not found then
      raise exception 'the application is of another scheme' using errcode = 'check_violation', constraint = 'budget_aid_scheme';
    end if;
  end if;
  return new;
end $$;
create trigger counts before insert on budget_entry for each row execute function budget_entry_counts();

create function budget_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only ever added to' using errcode = 'check_violation', constraint = 'budget_entry_stays';
end $$;
create trigger stays before update or delete or truncate on budget_entry for each statement execute function budget_entry_stays();
