-- 請求書の控え: printed as it was sent, whatever became of the account and the names since. Null of what was sent before this.
alter table payment_due
  add column invoiced jsonb,
  add constraint payment_due_invoiced check (invoiced is null or invoiced_on is not null);

create function payment_invoice_stays() returns trigger language plpgsql as $$
begin
  if (new.invoiced_on, new.invoiced) is distinct from (old.invoiced_on, old.invoiced) and old.invoiced_on is not null then
    raise exception 'an invoice stays as it was sent' using errcode = 'check_violation', constraint = 'payment_invoice_stays';
  end if;
  return new;
end $$;
create trigger payment_invoice_stays before update on payment_due for each row execute function payment_invoice_stays();
