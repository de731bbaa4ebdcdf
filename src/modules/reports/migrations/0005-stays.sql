-- What an amount was fixed by stays, and so does what was handed in and accepted, whoever writes: it goes with its application.

create function cost_report_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'fixed' and (tg_op = 'UPDATE'
    or exists (select from application a where a.municipality = old.municipality and a.id = old.application)) then
    raise exception 'what was fixed stays' using errcode = 'check_violation', constraint = 'cost_report_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger cost_report_stays before update or delete on cost_report for each row execute function cost_report_stays();

create function cost_line_stays() returns trigger language plpgsql as $$
begin
  if exists (select from cost_report r where r.state = 'fixed'
    and (tg_op <> 'INSERT' and (r.municipality, r.application) = (old.municipality, old.application)
      or tg_op <> 'DELETE' and (r.municipality, r.application) = (new.municipality, new.application))) then
    raise exception 'costs by which an amount was fixed stay' using errcode = 'check_violation', constraint = 'cost_line_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger cost_line_stays before insert or update or delete on cost_line for each row execute function cost_line_stays();

-- It may be corrected; that it was handed in, when first and by whom, stays.
create function outcome_report_stays() returns trigger language plpgsql as $$
begin
  if old.submitted_at is not null and (case tg_op
    when 'DELETE' then exists (select from application a where a.municipality = old.municipality and a.id = old.application)
    else (new.application, new.years, new.scheme, new.due_on, new.submitted_at, new.submitted_account)
      is distinct from (old.application, old.years, old.scheme, old.due_on, old.submitted_at, old.submitted_account) end) then
    raise exception 'what was handed in stays' using errcode = 'check_violation', constraint = 'outcome_report_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger outcome_report_stays before update or delete on outcome_report for each row execute function outcome_report_stays();

-- Until it is accepted it may be corrected, or go back.
create function tax_report_stays() returns trigger language plpgsql as $$
begin
  if (case tg_op
    when 'DELETE' then old.submitted_at is not null
      and exists (select from application a where a.municipality = old.municipality and a.id = old.application)
    else old.accepted_at is not null or new.accepted_at is not null and new.answers <> old.answers end) then
    raise exception 'what was accepted stays' using errcode = 'check_violation', constraint = 'tax_report_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger tax_report_stays before update or delete on tax_report for each row execute function tax_report_stays();
