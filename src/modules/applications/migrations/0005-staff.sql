-- What staff do with an application: paper keyed in after the deadline, corrections, and the list of what waits for them.
alter table application
  -- When what came on paper arrived, where it was keyed in after the deadline.
  add column received_at timestamptz,
  -- By which day the applicant answers, while a correction is asked for.
  add column due_on date,
  -- As it was submitted, while it is being corrected; kept by the database.
  add column submitted_answers jsonb,
  -- Somebody among staff has something to do.
  add column waits boolean generated always as
    (state in ('submitted', 'formal', 'review', 'change', 'report', 'inspection', 'fixed', 'invoice')) stored,
  add constraint application_received check (received_at is null or (origin in ('paper', 'counter') and received_at <= created_at)),
  add constraint application_due check (state = 'correction' or (due_on is null and submitted_answers is null));

-- A correction that ends without being handed in leaves what was submitted.
create or replace function application_state_at() returns trigger language plpgsql as $$
begin
  if new.state = old.state then return new; end if;
  new.state_at := now();
  if new.state = 'correction' then new.submitted_answers := old.answers; end if;
  if old.state = 'correction' then
    if new.sha256 = old.sha256 then new.answers := coalesce(old.submitted_answers, old.answers); end if;
    new.due_on := null;
    new.submitted_answers := null;
  end if;
  return new;
end $$;

create function application_received_stays() returns trigger language plpgsql as $$
begin
  raise exception 'when it arrived never changes' using errcode = 'check_violation', constraint = 'application_received_stays';
end $$;
create trigger application_received_stays before update on application for each row
  when (new.received_at is distinct from old.received_at) execute function application_received_stays();

-- 「みんなの仕事」, of one officer, of one scheme: what has waited longest first.
create index application_work on application (municipality, state_at, id) where waits;
create index application_work_officer on application (municipality, officer, state_at, id) where waits;
create index application_work_scheme on application (municipality, scheme, state_at, id) where waits;
create index application_overdue on application (municipality, due_on) where due_on is not null;
