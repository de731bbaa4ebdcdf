-- What two people approved and what was asked back stays as it was, whoever writes: what goes, goes with its application.

-- A payment stands in one batch at a time: until the batch came back or the bank refused it; once paid, for good.
alter table payment_transfer add open boolean not null default true;
do $$
declare code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    update payment_transfer t set open = false from payment_batch b
      where t.municipality = code and b.municipality = code and b.id = t.batch and (b.state = 'returned' or t.result = 'failed');
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
create unique index payment_transfer_once on payment_transfer (municipality, payment) where open;

create function payment_transfer_stays() returns trigger language plpgsql as $$
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
  select b.state in ('approved', 'done'), b.state = 'returned' into approved, returned
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
create trigger payment_transfer_stays before insert or update or delete on payment_transfer for each row execute function payment_transfer_stays();

create function payment_batch_opens() returns trigger language plpgsql as $$
begin
  update payment_transfer set open = false where municipality = new.municipality and batch = new.id;
  return new;
end $$;
create trigger payment_batch_opens after update of state on payment_batch for each row
  when (new.state = 'returned') execute function payment_batch_opens();

create or replace function batch_keeps_file() returns trigger language plpgsql as $$
begin
  if old.content is not null and (to_jsonb(new) - 'state' is distinct from to_jsonb(old) - 'state'
    or (old.state, new.state) not in (('approved', 'approved'), ('approved', 'done'), ('done', 'done'))) then
    raise exception 'a file that was approved never changes' using errcode = 'check_violation', constraint = 'batch_keeps_file';
  end if;
  return new;
end $$;

-- The letter said how much, by when and with which interest.
create function recovery_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from application a where a.municipality = old.municipality and a.id = old.application) then return old; end if;
  elsif to_jsonb(new) - 'state' = to_jsonb(old) - 'state' and (old.state = 'open' or new.state = 'recovered') then
    return new;
  end if;
  raise exception 'what was asked back stays as it was asked' using errcode = 'check_violation', constraint = 'recovery_stays';
end $$;
create trigger recovery_stays before update or delete on recovery for each row execute function recovery_stays();

create function recovery_receipt_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from recovery r where r.municipality = old.municipality and r.id = old.recovery) then return old; end if;
  raise exception 'money that came is written once' using errcode = 'check_violation', constraint = 'recovery_receipt_stays';
end $$;
create trigger recovery_receipt_stays before update or delete on recovery_receipt for each row execute function recovery_receipt_stays();
