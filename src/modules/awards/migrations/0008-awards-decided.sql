-- Nothing is granted but by a decision of just that: asked when the transaction ends, because what a decision does is done before it is approved.
create function award_decided() returns trigger language plpgsql as $$
begin
  if not exists (
    select from decision_item i join decision d on d.municipality = i.municipality and d.id = i.decision
    where i.municipality = new.municipality and i.application = new.application and d.state = 'approved' and d.kind = 'award'
      and i.outcome = 'award' and i.yen is not distinct from new.decided_yen) then
    raise exception 'an award is decided' using errcode = 'check_violation', constraint = 'award_decided';
  end if;
  return null;
end $$;
create constraint trigger award_decided after insert on award deferrable initially deferred
  for each row execute function award_decided();
