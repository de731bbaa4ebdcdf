-- 還付の取消し: a refund that was noted by mistake is taken back once, with who and why; it stays readable, and counts no more.
alter table recovery_refund
  add column undone_words text check (undone_words <> ''),
  add column undone_name text,
  add column undone_at timestamptz,
  add constraint recovery_refund_undone check (num_nonnulls(undone_words, undone_name, undone_at) in (0, 3));

create function recovery_refunded(_municipality text, _recovery uuid) returns bigint language sql stable
  return (select coalesce(sum(refund_yen), 0) from recovery_refund where municipality = _municipality and recovery = _recovery and undone_at is null);

create or replace function recovery_refund_within() returns trigger language plpgsql as $$
declare
  owed bigint;
begin
  if new.undone_at is not null then
    raise exception 'what is noted is not undone yet' using errcode = 'check_violation', constraint = 'recovery_refund_stays';
  end if;
  select yen - waived_yen into owed from recovery where municipality = new.municipality and id = new.recovery for update;
  if recovery_refunded(new.municipality, new.recovery) + new.refund_yen > recovery_came(new.municipality, new.recovery) - owed - new.interest_yen then
    raise exception 'more would go back than came too much' using errcode = 'check_violation', constraint = 'recovery_refund_within';
  end if;
  return new;
end $$;

create or replace function recovery_reversal_within() returns trigger language plpgsql as $$
declare
  owed bigint;
  back bigint;
begin
  select yen - waived_yen into owed from recovery where municipality = new.municipality and id = new.recovery for update;
  back := recovery_refunded(new.municipality, new.recovery);
  if back > 0 and back > recovery_came(new.municipality, new.recovery) - owed then
    raise exception 'what went back came too much' using errcode = 'check_violation', constraint = 'recovery_reversal_within';
  end if;
  return new;
end $$;

create function recovery_refund_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from recovery r where r.municipality = old.municipality and r.id = old.recovery) then return old; end if;
  elsif old.undone_at is null
    and to_jsonb(new) - '{undone_words,undone_name,undone_at}'::text[] = to_jsonb(old) - '{undone_words,undone_name,undone_at}'::text[] then
    return new;
  end if;
  raise exception 'what went back is written once' using errcode = 'check_violation', constraint = 'recovery_refund_stays';
end $$;
drop trigger recovery_refund_stays on recovery_refund;
create trigger recovery_refund_stays before update or delete on recovery_refund for each row execute function recovery_refund_stays();
