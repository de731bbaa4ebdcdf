-- What goes to the bank is what was approved; what is paid has a transfer that says so; no more comes back than was paid.

-- A batch is made before anybody approves it, and its sum is that of its transfers whenever somebody does.
create function payment_batch_moves() returns trigger language plpgsql as $$
declare
  transfers bigint;
  sum_yen bigint;
begin
  if (case when tg_op = 'INSERT' then new.state <> 'made'
    else old.state <> new.state and (old.state, new.state) not in (('made', 'first'), ('made', 'returned'),
      ('first', 'approved'), ('first', 'returned'), ('approved', 'done'), ('approved', 'void')) end) then
    raise exception 'a batch goes its way step by step' using errcode = 'check_violation', constraint = 'payment_batch_moves';
  end if;
  if new.state in ('first', 'approved') then
    select count(*), sum(yen) into transfers, sum_yen from payment_transfer where municipality = new.municipality and batch = new.id;
    if (new.count, new.total_yen) is distinct from (transfers, sum_yen) then
      raise exception 'a batch is the sum of its transfers' using errcode = 'check_violation', constraint = 'payment_batch_sum';
    end if;
  end if;
  return new;
end $$;
create trigger payment_batch_moves before insert or update on payment_batch for each row execute function payment_batch_moves();

-- Of the payment's own amount, and before the first approval.
create function payment_transfer_of_due() returns trigger language plpgsql as $$
declare
  batch_state text := (select state from payment_batch where municipality = new.municipality and id = new.batch for share);
begin
  if batch_state <> 'made' then
    raise exception 'nothing is added to what is being approved' using errcode = 'check_violation', constraint = 'payment_transfer_stays';
  end if;
  if exists (select from payment_due p where p.municipality = new.municipality and p.id = new.payment and p.yen <> new.yen) then
    raise exception 'a transfer is of its payment''s amount' using errcode = 'check_violation', constraint = 'payment_transfer_of_due';
  end if;
  return new;
end $$;
create trigger payment_transfer_of_due before insert on payment_transfer for each row execute function payment_transfer_of_due();

-- Paid when the bank said so, batched while a transfer is under way, and nothing else meanwhile.
create function payment_due_by_transfer() returns trigger language plpgsql as $$
declare
  under_way text := (select coalesce(t.result, 'batched') from payment_transfer t where t.municipality = new.municipality and t.payment = new.id and t.open);
begin
  if new.state <> old.state and under_way is distinct from (case when new.state in ('batched', 'paid') then new.state end) then
    raise exception 'a payment stands where its transfer stands' using errcode = 'check_violation', constraint = 'payment_due_by_transfer';
  end if;
  return new;
end $$;
create trigger payment_due_by_transfer before update on payment_due for each row execute function payment_due_by_transfer();

-- Of an application no more is asked back than it was paid.
create function recovery_within_paid() returns trigger language plpgsql as $$
declare
  paid bigint;
  asked bigint;
begin
  perform from application where municipality = new.municipality and id = new.application for no key update;
  select coalesce(sum(yen), 0) into paid from payment_due where municipality = new.municipality and application = new.application and state = 'paid';
  select coalesce(sum(yen - waived_yen), 0) into asked from recovery where municipality = new.municipality and application = new.application;
  if asked + new.yen > paid then
    raise exception 'more would come back than was paid' using errcode = 'check_violation', constraint = 'recovery_within_paid';
  end if;
  return new;
end $$;
create trigger recovery_within_paid before insert on recovery for each row execute function recovery_within_paid();
