-- Whose work it is among staff, and since when it stands where it stands.
alter table application
  add column officer text,
  add column state_at timestamptz not null default now();

create function application_state_at() returns trigger language plpgsql as $$
begin
  if new.state <> old.state then new.state_at := now(); end if;
  return new;
end $$;
create trigger application_state_at before update of state on application for each row execute function application_state_at();

-- Work lists: what has waited longest first, of everybody or of one.
create index application_waiting on application (municipality, state, state_at, id) include (officer, scheme) where submitted_at is not null;
