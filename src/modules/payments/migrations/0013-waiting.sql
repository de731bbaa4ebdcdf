-- Since when it could be paid: a batch that came back or became void does not make the applicant's wait begin anew.
alter table payment_due add column payable_at timestamptz;
do $$
declare code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    update payment_due set payable_at = greatest(created_at, (invoiced_on::timestamp at time zone 'Asia/Tokyo'))
      where municipality = code and state in ('due', 'batched', 'failed');
  end loop;
  perform set_config('app.municipality', '', true);
end $$;

create function payment_due_waits() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.payable_at := case when new.state = 'asked' then null else new.created_at end;
  else
    new.payable_at := coalesce(old.payable_at, case when new.state = 'due' then now() end);
  end if;
  return new;
end $$;
create trigger payment_due_waits before insert or update on payment_due for each row execute function payment_due_waits();
