-- 成果報告 is handed in again until it is due; what was handed in before stays beside it, the earliest first.
alter table outcome_report add column earlier jsonb not null default '[]';

create or replace function outcome_report_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.submitted_at is not null
      and exists (select from application a where a.municipality = old.municipality and a.id = old.application) then
      raise exception 'what was handed in stays' using errcode = 'check_violation', constraint = 'outcome_report_stays';
    end if;
    return old;
  end if;
  if old.submitted_at is not null then
    if (new.application, new.years, new.scheme, new.due_on, new.submitted_at, new.submitted_account)
      is distinct from (old.application, old.years, old.scheme, old.due_on, old.submitted_at, old.submitted_account) then
      raise exception 'what was handed in stays' using errcode = 'check_violation', constraint = 'outcome_report_stays';
    end if;
    if new.answers <> old.answers and (new.saved_at is null or (new.saved_at at time zone 'Asia/Tokyo')::date > old.due_on) then
      raise exception 'it is corrected until it is due' using errcode = 'check_violation', constraint = 'outcome_report_in_time';
    end if;
  end if;
  new.earlier := case when old.submitted_at is null or new.answers = old.answers then old.earlier
    else old.earlier || jsonb_build_object('answers', old.answers, 'saved_at', coalesce(old.saved_at, old.submitted_at)) end;
  return new;
end $$;
