-- 取消し: what was entered of money that never came is taken back once, whole, in the books that had it.
alter table budget_entry
  add column undoes uuid,
  add constraint budget_entry_undoes_one foreign key (municipality, undoes) references budget_entry (municipality, id),
  drop constraint budget_entry_check,
  add constraint budget_entry_check check (yen between -9007199254740991 and 9007199254740991 and yen <> 0
    and (yen > 0 or kind = 'appropriate' or undoes is not null)
    and (undoes is null or yen < 0 and kind in ('return', 'past_income')));
create unique index budget_entry_undone_once on budget_entry (municipality, undoes) where undoes is not null;

create function budget_entry_undoes() returns trigger language plpgsql as $$
begin
  if not exists (select from budget_entry one where one.municipality = new.municipality and one.id = new.undoes
      and (one.scheme, one.fiscal_year, one.kind, one.application, one.receipt, one.received_on, -one.yen)
        = (new.scheme, new.fiscal_year, new.kind, new.application, new.receipt, new.received_on, new.yen)
      and one.of_year is not distinct from new.of_year) then
    raise exception 'an entry is taken back whole, in its own books' using errcode = 'check_violation', constraint = 'budget_entry_undoes';
  end if;
  return new;
end $$;
create trigger undoes before insert on budget_entry for each row when (new.undoes is not null) execute function budget_entry_undoes();
