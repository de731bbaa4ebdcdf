-- A call of a scheme that nobody outside has seen yet has not begun, whatever its dates: its form and rules may still be changed.
create or replace function scheme_call_keeps_its_terms() returns trigger language plpgsql as $$
begin
  if old.opens_at <= now()
    and (new.form, new.rules, new.opens_at, new.scheme) is distinct from (old.form, old.rules, old.opens_at, old.scheme)
    and exists (select from scheme where municipality = old.municipality and id = old.scheme and published_at is not null)
  then
    raise exception 'a call that has begun keeps its form and rules' using errcode = 'check_violation', constraint = 'scheme_call_keeps_its_terms';
  end if;
  return new;
end $$;
