-- Nothing is born paid: a payment is asked for or due, and becomes batched and paid by its transfer.
create function payment_due_begins() returns trigger language plpgsql as $$
begin
  if new.state not in ('asked', 'due') then
    raise exception 'a payment begins as asked or due' using errcode = 'check_violation', constraint = 'payment_due_begins';
  end if;
  return new;
end $$;
create trigger payment_due_begins before insert on payment_due for each row execute function payment_due_begins();
