-- 過年度収入: what comes back once the books of the year that paid it are closed is income of the year in which it came
-- (地方自治法施行令第160条); the closed year keeps what it paid. Until then it goes back into that year (第159条).
alter table budget_balance
  add column past_income bigint not null default 0 check (past_income between 0 and 9007199254740991);

alter table budget_entry
  -- Of what came back: the day, and the receipt that says so (no foreign key: the ledger outlives it).
  add column received_on date,
  add column receipt uuid,
  -- Of 過年度収入: the year that had paid it.
  add column of_year integer,
  drop constraint budget_entry_kind_check,
  add constraint budget_entry_kind_check check (kind in ('appropriate', 'commit', 'release', 'pay', 'return', 'past_income')),
  -- What was entered before this says no day.
  add constraint budget_entry_came check ((kind in ('return', 'past_income')) = (received_on is not null)) not valid,
  add constraint budget_entry_in_its_books check (kind <> 'return' or received_on <= make_date(fiscal_year + 1, 5, 31)),
  add constraint budget_entry_past_income check ((kind = 'past_income') = (of_year is not null)
    and (of_year is null or received_on > make_date(of_year + 1, 5, 31) and fiscal_year = extract(year from received_on - interval '3 months')));
create index budget_entry_of_year on budget_entry (municipality, scheme, of_year, fiscal_year) include (yen) where of_year is not null;
create index budget_entry_receipt on budget_entry (municipality, receipt) where receipt is not null;

create or replace function budget_entry_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  appropriates bigint := case when new.kind = 'appropriate' then new.yen else 0 end;
  commits bigint := case new.kind when 'commit' then new.yen when 'release' then -new.yen when 'return' then -new.yen else 0 end;
  pays bigint := case new.kind when 'pay' then new.yen when 'return' then -new.yen else 0 end;
  income bigint := case when new.kind = 'past_income' then new.yen else 0 end;
begin
  perform budget_lock(new.municipality, new.scheme, new.fiscal_year);
  update budget_balance set number = number + 1, appropriated = appropriated + appropriates, committed = committed + commits, paid = paid + pays,
      past_income = past_income + income
    where municipality = new.municipality and scheme = new.scheme and fiscal_year = new.fiscal_year
    returning number into new.number;
  if new.application is not null then
    if new.of_year is null then
      insert into budget_aid (municipality, application, fiscal_year, scheme)
        values (new.municipality, new.application, new.fiscal_year, new.scheme) on conflict do nothing;
    end if;
    -- The applicant has it no more, whichever books say so.
    update budget_aid set committed = committed + commits - income, paid = paid + pays - income
      where municipality = new.municipality and application = new.application and fiscal_year = coalesce(new.of_year, new.fiscal_year)
        and scheme = new.scheme;
    if not found then
      raise exception 'the application is of another scheme' using errcode = 'check_violation', constraint = 'budget_aid_scheme';
    end if;
  end if;
  return new;
end $$;
