-- 過納の還付: what of the money that came beyond what was owed was paid back. Written once; never more than came too much.
create table recovery_refund (
  municipality text not null references municipality,
  id uuid not null,
  recovery uuid not null,
  refund_yen bigint not null check (refund_yen > 0),
  -- 加算金 and 延滞金 as they came to when everything was in: they are the town's.
  interest_yen bigint not null check (interest_yen >= 0),
  refunded_on date not null,
  noted_name text not null,
  noted_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, recovery) references recovery (municipality, id) on delete cascade
);
create index recovery_refund_of on recovery_refund (municipality, recovery);
call tenant_table('recovery_refund');

create function recovery_refund_within() returns trigger language plpgsql as $$
declare
  owed bigint;
  came bigint;
  back bigint;
begin
  select yen - waived_yen into owed from recovery where municipality = new.municipality and id = new.recovery for update;
  select coalesce(sum(yen), 0) into came from recovery_receipt where municipality = new.municipality and recovery = new.recovery;
  select coalesce(sum(refund_yen), 0) into back from recovery_refund where municipality = new.municipality and recovery = new.recovery;
  if back + new.refund_yen > came - owed - new.interest_yen then
    raise exception 'more would go back than came too much' using errcode = 'check_violation', constraint = 'recovery_refund_within';
  end if;
  return new;
end $$;
create trigger recovery_refund_within before insert on recovery_refund for each row execute function recovery_refund_within();

create or replace function recovery_receipt_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from recovery r where r.municipality = old.municipality and r.id = old.recovery) then return old; end if;
  raise exception 'money that came or went back is written once' using errcode = 'check_violation', constraint = tg_table_name || '_stays';
end $$;
create trigger recovery_refund_stays before update or delete on recovery_refund for each row execute function recovery_receipt_stays();
