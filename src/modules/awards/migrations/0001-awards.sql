-- What is decided of applications: proposed by one, approved by others in turn, and what was granted.

create table decision (
  municipality text not null references municipality,
  id uuid not null,
  -- decisionKinds of the module: award, change, cancellation, fixing, recovery.
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  scheme uuid not null,
  call uuid not null,
  title text not null check (title <> ''),
  words text not null,
  state text not null default 'draft' check (state in ('draft', 'pending', 'returned', 'approved', 'dropped')),
  drafter text not null,
  drafter_name text not null,
  -- Why it came back.
  return_note text not null default '',
  returned_name text not null default '',
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (municipality, id),
  unique (municipality, id, drafter),
  foreign key (municipality, scheme) references scheme (municipality, id),
  foreign key (municipality, call) references scheme_call (municipality, id),
  constraint decision_sent_at check (state <> 'pending' or sent_at is not null),
  constraint decision_decided_at check ((state = 'approved') = (decided_at is not null))
);
create index decision_list on decision (municipality, state, sent_at, id);
create index decision_of_scheme on decision (municipality, scheme, created_at desc, id);
call tenant_table('decision');

create table decision_item (
  municipality text not null references municipality,
  decision uuid not null,
  application uuid not null,
  position integer not null check (position between 1 and 200),
  -- As it was read: an application that moved since is not decided.
  application_version integer not null,
  outcome text not null,
  yen bigint check (yen >= 0),
  conditions text[] not null default '{}',
  reason text not null default '',
  -- Kept by the database: until the proposal is approved or dropped.
  open boolean not null default true,
  primary key (municipality, decision, application),
  unique (municipality, decision, position),
  foreign key (municipality, decision) references decision (municipality, id) on delete cascade,
  foreign key (municipality, application) references application (municipality, id) on delete cascade
);
-- An application stands in one proposal at a time.
create unique index decision_item_once on decision_item (municipality, application) where open;
create index decision_item_application on decision_item (municipality, application);
call tenant_table('decision_item');

create table decision_step (
  municipality text not null references municipality,
  decision uuid not null,
  drafter text not null,
  position integer not null check (position between 1 and 4),
  title text not null check (title <> ''),
  -- Whose turn it is, and who did it: an administrator may deputise, with a reason.
  account text not null,
  name text not null,
  approved_at timestamptz,
  approved_account text,
  approved_name text not null default '',
  deputy_reason text not null default '',
  primary key (municipality, decision, position),
  foreign key (municipality, decision, drafter) references decision (municipality, id, drafter) on delete cascade,
  -- Four eyes.
  constraint decision_step_four_eyes check (account <> drafter and approved_account is distinct from drafter),
  constraint decision_step_approved check (num_nonnulls(approved_at, approved_account) in (0, 2)),
  constraint decision_step_deputy check (approved_account is null or approved_account = account or deputy_reason <> '')
);
create unique index decision_step_once on decision_step (municipality, decision, account);
create unique index decision_step_approved_once on decision_step (municipality, decision, approved_account);
create index decision_step_waiting on decision_step (municipality, account) where approved_at is null;
call tenant_table('decision_step');

-- Which state may follow which (moves.ts); what was approved never changes, and is approved by every step of its chain.
create function decision_moves() returns trigger language plpgsql as $$
begin
  if old.state in ('approved', 'dropped')
    or (old.state <> new.state and not case old.state
      when 'draft' then new.state in ('pending', 'dropped')
      when 'returned' then new.state in ('pending', 'dropped')
      when 'pending' then new.state in ('draft', 'returned', 'approved')
      else false end)
    or (old.state = 'pending' and (new.kind, new.scheme, new.call, new.title, new.words, new.drafter)
      is distinct from (old.kind, old.scheme, old.call, old.title, old.words, old.drafter)) then
    raise exception 'a proposal does not go from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'decision_moves';
  end if;
  if new.state = 'approved' and (
    not exists (select from decision_step s where s.municipality = new.municipality and s.decision = new.id)
    or exists (select from decision_step s where s.municipality = new.municipality and s.decision = new.id and s.approved_at is null)) then
    raise exception 'a step of the approval is open' using errcode = 'check_violation', constraint = 'decision_approved_by_all';
  end if;
  return new;
end $$;
create trigger decision_moves before update on decision for each row execute function decision_moves();

create function decision_closes() returns trigger language plpgsql as $$
begin
  update decision_item set open = false where municipality = new.municipality and decision = new.id;
  return new;
end $$;
create trigger decision_closes after update of state on decision for each row
  when (new.state in ('approved', 'dropped')) execute function decision_closes();

-- What approvers read stays as they read it.
create function decision_item_stays() returns trigger language plpgsql as $$
declare
  one decision_item := coalesce(new, old);
begin
  if exists (select from decision d where d.municipality = one.municipality and d.id = one.decision and d.state not in ('draft', 'returned'))
    and (tg_op <> 'UPDATE' or (new.outcome, new.yen, new.conditions, new.reason, new.application, new.position)
      is distinct from (old.outcome, old.yen, old.conditions, old.reason, old.application, old.position))
    and (tg_op <> 'DELETE' or exists (select from application a where a.municipality = one.municipality and a.id = one.application)) then
    raise exception 'what is being approved stays as it was read' using errcode = 'check_violation', constraint = 'decision_item_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger decision_item_stays before insert or update or delete on decision_item for each row execute function decision_item_stays();

create table award (
  municipality text not null references municipality,
  application uuid not null,
  scheme uuid not null,
  call uuid not null,
  fiscal_year integer not null,
  organization uuid,
  person uuid,
  corporate_number text,
  applicant_name text not null,
  decided_on date not null,
  -- Null where no money is given. `decided_yen` is what was decided first, `yen` what of it stands.
  decided_yen bigint check (decided_yen >= 0),
  yen bigint check (yen >= 0),
  conditions text[] not null default '{}',
  -- Of a certification.
  valid_until date,
  ended_on date,
  primary key (municipality, application),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  constraint award_money check ((decided_yen is null) = (yen is null))
);
create index award_of_number on award (municipality, corporate_number) where corporate_number is not null;
create index award_of_scheme on award (municipality, scheme, fiscal_year);
create index award_of_organization on award (municipality, organization);
call tenant_table('award');

create table change_request (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  kind text not null check (kind in ('amount', 'content', 'stop')),
  words text not null check (words <> ''),
  yen bigint check (yen >= 0),
  state text not null default 'open' check (state in ('open', 'approved', 'declined', 'taken-back')),
  asked_account text not null,
  asked_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  constraint change_request_yen check ((kind = 'amount') = (yen is not null)),
  constraint change_request_ended check ((state = 'open') = (ended_at is null))
);
create unique index change_request_once on change_request (municipality, application) where state = 'open';
create index change_request_application on change_request (municipality, application, asked_at);
call tenant_table('change_request');
