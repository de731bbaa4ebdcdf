-- A chain of approval is laid while the proposal is being written; afterwards each of its steps is approved once, and nothing else of it changes.
create function decision_step_stays() returns trigger language plpgsql as $$
declare
  one decision_step := coalesce(new, old);
  -- Null: it goes with its proposal.
  now_in text := (select d.state from decision d where d.municipality = one.municipality and d.id = one.decision);
begin
  if (case tg_op
    when 'UPDATE' then now_in <> 'pending' or old.approved_at is not null
      or (new.municipality, new.decision, new.drafter, new.position, new.title, new.account, new.name)
        is distinct from (old.municipality, old.decision, old.drafter, old.position, old.title, old.account, old.name)
    else now_in not in ('draft', 'returned') end) then
    raise exception 'a step stays as it was approved' using errcode = 'check_violation', constraint = 'decision_step_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger decision_step_stays before insert or update or delete on decision_step for each row execute function decision_step_stays();
