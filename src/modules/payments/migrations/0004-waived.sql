-- What was asked stays as it was asked; what a raise makes the applicant's own stands beside it, and only grows.
alter table recovery
  add column waived_yen bigint not null default 0,
  add constraint recovery_waived check (waived_yen between 0 and yen and (state <> 'dropped' or waived_yen = yen));
create or replace function recovery_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from application a where a.municipality = old.municipality and a.id = old.application) then return old; end if;
  elsif to_jsonb(new) - '{state,waived_yen}'::text[] = to_jsonb(old) - '{state,waived_yen}'::text[] and new.waived_yen >= old.waived_yen
    and (old.state = 'open' or (new.state, new.waived_yen) = (old.state, old.waived_yen)) then
    return new;
  end if;
  raise exception 'what was asked back stays as it was asked' using errcode = 'check_violation', constraint = 'recovery_stays';
end $$;

-- An approved batch becomes void with who and why, and nothing else of it changes; its payments are free for another.
create or replace function batch_keeps_file() returns trigger language plpgsql as $$
declare
  voided boolean := (old.state, new.state) = ('approved', 'void');
  may_change text[] := case when voided then '{state,returned_name,returned_words}' else '{state}' end;
begin
  if old.content is not null and (to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
    or not voided and (old.state, new.state) not in (('approved', 'approved'), ('approved', 'done'), ('done', 'done'))) then
    raise exception 'a file that was approved never changes' using errcode = 'check_violation', constraint = 'batch_keeps_file';
  end if;
  return new;
end $$;
create or replace function payment_transfer_stays() returns trigger language plpgsql as $$
declare
  one payment_transfer := coalesce(new, old);
  approved boolean;
  returned boolean;
begin
  if tg_op = 'DELETE' then
    if exists (select from payment_due p where p.municipality = old.municipality and p.id = old.payment) then
      raise exception 'a transfer stays' using errcode = 'check_violation', constraint = 'payment_transfer_stays';
    end if;
    return old;
  end if;
  select b.state in ('approved', 'done'), b.state in ('returned', 'void') into approved, returned
    from payment_batch b where b.municipality = one.municipality and b.id = one.batch;
  if (tg_op = 'INSERT' and approved)
    or (tg_op = 'UPDATE' and (
      to_jsonb(new) - '{result,reason,result_on,open}'::text[] is distinct from to_jsonb(old) - '{result,reason,result_on,open}'::text[]
      or (new.result, new.reason, new.result_on) is distinct from (old.result, old.reason, old.result_on) and (old.result is not null or not approved))) then
    raise exception 'a transfer stays as it was approved' using errcode = 'check_violation', constraint = 'payment_transfer_stays';
  end if;
  new.open := not coalesce(returned, false) and new.result is distinct from 'failed';
  return new;
end $$;
drop trigger payment_batch_opens on payment_batch;
create trigger payment_batch_opens after update of state on payment_batch for each row
  when (new.state in ('returned', 'void')) execute function payment_batch_opens();
