-- 入金の取消し: money that was noted and did not come like this. Once of each; the receipt stays readable, and counts no more.
alter table recovery_receipt add constraint recovery_receipt_whose unique (municipality, id, recovery);
create table recovery_reversal (
  municipality text not null references municipality,
  receipt uuid not null,
  recovery uuid not null,
  words text not null check (words <> ''),
  noted_name text not null,
  noted_at timestamptz not null default now(),
  primary key (municipality, receipt),
  foreign key (municipality, receipt, recovery) references recovery_receipt (municipality, id, recovery) on delete cascade
);
create index recovery_reversal_of on recovery_reversal (municipality, recovery);
call tenant_table('recovery_reversal');
create trigger recovery_reversal_stays before update or delete on recovery_reversal for each row execute function recovery_receipt_stays();

create function recovery_came(_municipality text, _recovery uuid) returns bigint language sql stable
  return (select coalesce(sum(yen), 0) from recovery_receipt came where municipality = _municipality and recovery = _recovery
    and not exists (select from recovery_reversal undone where undone.municipality = _municipality and undone.receipt = came.id));

create or replace function recovery_refund_within() returns trigger language plpgsql as $$
declare
  owed bigint;
  back bigint;
begin
  select yen - waived_yen into owed from recovery where municipality = new.municipality and id = new.recovery for update;
  select coalesce(sum(refund_yen), 0) into back from recovery_refund where municipality = new.municipality and recovery = new.recovery;
  if back + new.refund_yen > recovery_came(new.municipality, new.recovery) - owed - new.interest_yen then
    raise exception 'more would go back than came too much' using errcode = 'check_violation', constraint = 'recovery_refund_within';
  end if;
  return new;
end $$;

create function recovery_reversal_within() returns trigger language plpgsql as $$
declare
  owed bigint;
  back bigint;
begin
  select yen - waived_yen into owed from recovery where municipality = new.municipality and id = new.recovery for update;
  select sum(refund_yen) into back from recovery_refund where municipality = new.municipality and recovery = new.recovery;
  if back > recovery_came(new.municipality, new.recovery) - owed then
    raise exception 'what went back came too much' using errcode = 'check_violation', constraint = 'recovery_reversal_within';
  end if;
  return new;
end $$;
create trigger recovery_reversal_within after insert on recovery_reversal for each row execute function recovery_reversal_within();

-- What counted as come back is open again once a receipt of it was taken back.
create or replace function recovery_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from application a where a.municipality = old.municipality and a.id = old.application) then return old; end if;
  elsif to_jsonb(new) - '{state,waived_yen}'::text[] = to_jsonb(old) - '{state,waived_yen}'::text[] and new.waived_yen >= old.waived_yen
    and (old.state = 'open' or (new.state, new.waived_yen) = (old.state, old.waived_yen)
      or (old.state, new.state) = ('recovered', 'open') and new.waived_yen = old.waived_yen
        and exists (select from recovery_reversal undone where undone.municipality = old.municipality and undone.recovery = old.id)) then
    return new;
  end if;
  raise exception 'what was asked back stays as it was asked' using errcode = 'check_violation', constraint = 'recovery_stays';
end $$;
