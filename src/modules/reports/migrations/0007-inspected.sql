-- What was inspected stays as it was found until it is inspected anew or goes back; accepted, it does neither.
create function cost_report_inspected() returns trigger language plpgsql as $$
begin
  -- Of what is fixed nothing changes: cost_report_stays says so.
  if tg_op = 'UPDATE' and old.state = 'fixed' then return new; end if;
  if new.state = 'inspected' and (new.inspected_at is null or new.inspected_account is null
    or exists (select from cost_line l where l.municipality = new.municipality and l.application = new.application and l.eligible_yen is null)) then
    raise exception 'every line was looked at, by somebody' using errcode = 'check_violation', constraint = 'cost_report_inspected';
  end if;
  if tg_op = 'UPDATE' and old.state = 'inspected' and new.state in ('draft', 'submitted') and not exists (
    select from application a where a.municipality = new.municipality and a.id = new.application
      and a.state in ('report', 'inspection', 'awarded')) then
    raise exception 'what was accepted stays' using errcode = 'check_violation', constraint = 'cost_report_accepted';
  end if;
  return new;
end $$;
create trigger cost_report_inspected before insert or update of state on cost_report
  for each row execute function cost_report_inspected();

create or replace function cost_line_stays() returns trigger language plpgsql as $$
begin
  if exists (select from cost_report r where r.state in ('inspected', 'fixed')
    and (tg_op <> 'INSERT' and (r.municipality, r.application) = (old.municipality, old.application)
      or tg_op <> 'DELETE' and (r.municipality, r.application) = (new.municipality, new.application))
    and (tg_op <> 'DELETE' or exists (select from application a where a.municipality = r.municipality and a.id = r.application))) then
    raise exception 'costs by which an amount was fixed stay' using errcode = 'check_violation', constraint = 'cost_line_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
