-- 審査: who reads which application, what they gave it, and what the panel proposes.

-- What a reviewer knows about; without topics: anything.
create table reviewer (
  municipality text not null references municipality,
  account text not null,
  topics text[] not null default '{}',
  -- At most so many at once; null: as many as it needs.
  most integer check (most between 1 and 999),
  -- Is not asked for the time being.
  paused boolean not null default false,
  version integer not null default 1,
  primary key (municipality, account)
);
call tenant_table('reviewer');

-- The review of one call: by which plan (plan.ts), until when.
create table review_call (
  municipality text not null references municipality,
  call uuid not null,
  scheme uuid not null,
  plan jsonb not null,
  due_on date not null,
  -- After the panel met each may score once more, until it is closed.
  second_at timestamptz,
  second_closed_at timestamptz,
  created_account text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality, call),
  foreign key (municipality, call) references scheme_call (municipality, id) on delete cascade,
  foreign key (municipality, scheme) references scheme (municipality, id) on delete cascade,
  constraint review_second_closes check (second_closed_at is null or second_at is not null)
);
create index review_call_scheme on review_call (municipality, scheme);
call tenant_table('review_call');

-- One reviewer of one application: asked, free of interest, handed in; in conflict, or taken off.
create table review (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  call uuid not null,
  reviewer text not null,
  -- Whose the application is: who once declared a conflict is not asked about them again.
  organization uuid,
  person uuid,
  state text not null default 'asked' check (state in ('asked', 'free', 'in', 'conflict', 'off')),
  due_on date not null,
  conflict text check (conflict in ('kinship', 'employment', 'business', 'advice', 'other')),
  -- Why in conflict, or taken off.
  words text not null default '',
  assigned_account text not null,
  assigned_at timestamptz not null default now(),
  declared_at timestamptz,
  reminded_on date,
  version integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  foreign key (municipality, call) references review_call (municipality, call) on delete cascade,
  constraint review_conflict_is_said check ((state = 'conflict') = (conflict is not null)),
  constraint review_declared_before_reading check (state not in ('free', 'in', 'conflict') or declared_at is not null)
);
create unique index review_once on review (municipality, application, reviewer);
create index review_call_application on review (municipality, call, application) include (reviewer, state);
create index review_reviewer on review (municipality, reviewer, state, due_on);
create index review_due on review (municipality, due_on) where state in ('asked', 'free');
call tenant_table('review');

-- What they gave, in the first round and in the second.
create table review_score (
  municipality text not null references municipality,
  review uuid not null,
  round integer not null check (round in (1, 2)),
  -- By a criterion's code.
  scores jsonb not null default '{}',
  comments jsonb not null default '{}',
  words text not null default '',
  -- 0 to 100, by the weights; when it was handed in.
  points double precision check (points between 0 and 100),
  kept_at timestamptz not null default now(),
  in_at timestamptz,
  version integer not null default 1,
  primary key (municipality, review, round),
  foreign key (municipality, review) references review (municipality, id) on delete cascade,
  constraint review_score_in check ((in_at is null) = (points is null))
);
call tenant_table('review_score');

-- What was handed in before staff reopened it.
create table review_past (
  municipality text not null references municipality,
  id uuid not null,
  review uuid not null,
  round integer not null,
  scores jsonb not null,
  comments jsonb not null,
  words text not null,
  points double precision not null,
  in_at timestamptz not null,
  reason text not null check (reason <> ''),
  reopened_account text not null,
  reopened_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, review) references review (municipality, id) on delete cascade
);
create index review_past_review on review_past (municipality, review, reopened_at);
call tenant_table('review_past');

create function review_score_stays() returns trigger language plpgsql as $$
begin
  if old.in_at is not null
    and (new.scores, new.comments, new.words) is distinct from (old.scores, old.comments, old.words) then
    raise exception 'what was handed in never changes' using errcode = 'check_violation', constraint = 'review_score_stays';
  end if;
  return new;
end $$;
create trigger review_score_stays before update on review_score for each row execute function review_score_stays();

-- Scores keep the criteria they were given by.
create function review_plan_stays() returns trigger language plpgsql as $$
begin
  if new.plan is distinct from old.plan and exists (
    select from review r join review_score s on s.municipality = r.municipality and s.review = r.id
    where r.municipality = new.municipality and r.call = new.call) then
    raise exception 'criteria stay once somebody scored by them' using errcode = 'check_violation', constraint = 'review_plan_stays';
  end if;
  return new;
end $$;
create trigger review_plan_stays before update of plan on review_call for each row execute function review_plan_stays();

-- 審査会の案: the last of a call counts.
create table review_panel (
  municipality text not null references municipality,
  id uuid not null,
  call uuid not null,
  -- 1, 2, 3 … within the call.
  number integer not null check (number >= 1),
  budget_yen bigint check (budget_yen >= 0),
  -- How the line was drawn (funding-line.ts).
  line jsonb not null,
  -- Minutes.
  words text not null default '',
  made_account text not null,
  made_name text not null,
  made_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, call) references scheme_call (municipality, id) on delete cascade
);
create unique index review_panel_number on review_panel (municipality, call, number);
call tenant_table('review_panel');

create table review_panel_item (
  municipality text not null references municipality,
  panel uuid not null,
  application uuid not null,
  rank integer not null check (rank >= 1),
  score double precision not null,
  outcome text not null check (outcome in ('award', 'reserve', 'reject')),
  yen bigint check (yen >= 0),
  primary key (municipality, panel, application),
  foreign key (municipality, panel) references review_panel (municipality, id) on delete cascade,
  foreign key (municipality, application) references application (municipality, id) on delete cascade
);
create index review_panel_item_application on review_panel_item (municipality, application);
call tenant_table('review_panel_item');
