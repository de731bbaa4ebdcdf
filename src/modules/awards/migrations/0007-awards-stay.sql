-- What was granted stays as it was granted, and changes by what was decided.

-- Only erasing and retention remove an award: with its application.
revoke delete on award from machiport_app;

create function award_stays() returns trigger language plpgsql as $$
begin
  if (new.application, new.scheme, new.call, new.decided_yen) is distinct from (old.application, old.scheme, old.call, old.decided_yen) then
    raise exception 'what was granted stays' using errcode = 'check_violation', constraint = 'award_stays';
  end if;
  return new;
end $$;
create trigger award_stays before update on award for each row execute function award_stays();

-- More stands of it only where a decision says just that, less only where one followed the award: asked when the transaction ends,
-- because what a decision does is done before it is approved.
create function award_by_decision() returns trigger language plpgsql as $$
begin
  if not exists (
    select from decision_item i join decision d on d.municipality = i.municipality and d.id = i.decision
    where i.municipality = new.municipality and i.application = new.application and d.state = 'approved' and d.kind <> 'award'
      and (new.yen < old.yen or i.yen = new.yen)) then
    raise exception 'an award changes by a decision' using errcode = 'check_violation', constraint = 'award_by_decision';
  end if;
  return null;
end $$;
create constraint trigger award_by_decision after update on award deferrable initially deferred
  for each row when (new.yen is distinct from old.yen) execute function award_by_decision();

-- A proposal begins as a draft; once it was sent on it stays, as long as an application that it speaks of.
create function decision_stays() returns trigger language plpgsql as $$
begin
  if (case tg_op when 'INSERT' then new.state <> 'draft'
    else old.state in ('pending', 'approved') and exists (
      select from decision_item i where i.municipality = old.municipality and i.decision = old.id) end) then
    raise exception 'a proposal begins as a draft, and stays once it was sent on' using errcode = 'check_violation', constraint = 'decision_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger decision_stays before insert or delete on decision for each row execute function decision_stays();
