-- A step is laid open, and approved while the proposal waits for it: after those before it.
create function decision_step_in_turn() returns trigger language plpgsql as $$
begin
  if new.approved_at is not null and (tg_op = 'INSERT' or exists (
    select from decision_step s
    where s.municipality = new.municipality and s.decision = new.decision and s.position < new.position and s.approved_at is null)) then
    raise exception 'a step is approved in its turn' using errcode = 'check_violation', constraint = 'decision_step_in_turn';
  end if;
  return new;
end $$;
create trigger decision_step_in_turn before insert or update on decision_step for each row execute function decision_step_in_turn();
