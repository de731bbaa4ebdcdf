-- What somebody asks for under a scheme, from its draft to its end.

-- The last 受付番号 of a call: locked late in the transaction that submits, so that no number is left out.
create table application_counter (
  municipality text not null references municipality,
  call uuid not null,
  last integer not null check (last >= 1),
  primary key (municipality, call),
  foreign key (municipality, call) references scheme_call (municipality, id)
);
call tenant_table('application_counter');

create table application (
  municipality text not null references municipality,
  id uuid not null,
  scheme uuid not null,
  call uuid not null,
  -- The versions it began with.
  form uuid not null,
  rules uuid not null,
  -- Whose it is: one of the two.
  organization uuid,
  person uuid,
  -- As it was called when it began, and when it was submitted.
  applicant_name text not null check (applicant_name <> ''),
  number integer check (number >= 1),
  -- states.ts
  state text not null default 'draft' check (state in (
    'draft', 'submitted', 'formal', 'correction', 'review', 'awarded', 'rejected', 'reserve', 'change', 'report', 'inspection', 'fixed',
    'invoice', 'paid', 'closed', 'withdrawn', 'cancelled', 'recovered')),
  answers jsonb not null default '{}',
  -- Version of the row in which each section was last saved.
  sections jsonb not null default '{}',
  -- As it was judged when it was submitted.
  judgement jsonb,
  asked_yen bigint check (asked_yen >= 0),
  -- Of what was submitted (proof.ts), and the pages of its documents.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer check (pages >= 0),
  origin text not null,
  copied_from uuid,
  created_account text not null,
  created_at timestamptz not null default now(),
  saved_at timestamptz,
  saved_name text not null default '',
  submitted_at timestamptz,
  submitted_account text,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, scheme) references scheme (municipality, id),
  foreign key (municipality, call) references scheme_call (municipality, id),
  foreign key (municipality, form) references scheme_form (municipality, id),
  foreign key (municipality, rules) references scheme_rules (municipality, id),
  foreign key (municipality, organization) references organization (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  constraint application_of_one check (num_nonnulls(organization, person) = 1),
  constraint application_submitted_is_complete check (
    (state = 'draft') = (submitted_at is null)
    and num_nonnulls(submitted_at, submitted_account, number, judgement, sha256, pages) in (0, 6)),
  constraint application_withdrawn_at check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create unique index application_number on application (municipality, call, number);
-- One of an applicant and call.
create unique index application_once on application (municipality, call, organization) where state <> 'withdrawn';
create unique index application_once_a_person on application (municipality, call, person) where state <> 'withdrawn';
create index application_organization on application (municipality, organization, created_at desc);
create index application_person on application (municipality, person, created_at desc);
-- Lists of staff: of a scheme, newest number first, of all states or one.
create index application_scheme on application (municipality, scheme, submitted_at desc, id) where submitted_at is not null;
create index application_scheme_state on application (municipality, scheme, state, submitted_at desc, id) where submitted_at is not null;
call tenant_table('application');

-- The same as `moves` in states.ts; a test holds them together.
create function application_may_move(before text, after text) returns boolean language sql immutable
  return case before
    when 'draft' then after in ('submitted')
    when 'submitted' then after in ('formal', 'correction', 'review', 'awarded', 'rejected', 'reserve', 'withdrawn')
    when 'formal' then after in ('correction', 'review', 'awarded', 'rejected', 'reserve', 'withdrawn')
    when 'correction' then after in ('formal', 'rejected', 'withdrawn')
    when 'review' then after in ('correction', 'awarded', 'rejected', 'reserve', 'withdrawn')
    when 'reserve' then after in ('awarded', 'rejected', 'withdrawn')
    when 'awarded' then after in ('change', 'report', 'inspection', 'fixed', 'invoice', 'paid', 'closed', 'withdrawn', 'cancelled')
    when 'change' then after in ('awarded', 'withdrawn', 'cancelled')
    when 'report' then after in ('awarded', 'inspection', 'fixed', 'invoice', 'paid', 'closed', 'cancelled')
    when 'inspection' then after in ('report', 'fixed', 'closed', 'cancelled')
    when 'fixed' then after in ('invoice', 'paid', 'closed', 'cancelled')
    when 'invoice' then after in ('fixed', 'paid', 'closed', 'cancelled')
    when 'paid' then after in ('report', 'closed', 'cancelled', 'recovered')
    when 'closed' then after in ('cancelled', 'recovered')
    when 'cancelled' then after in ('recovered')
    else false
  end;

-- What was submitted never changes, unless a correction is asked for; whose it is and the terms it began under never do.
create function application_moves() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not application_may_move(old.state, new.state) then
    raise exception 'an application does not go from % to %', old.state, new.state
      using errcode = 'check_violation', constraint = 'application_moves';
  end if;
  if (new.scheme, new.call, new.form, new.rules, new.organization, new.person) is distinct from (old.scheme, old.call, old.form, old.rules, old.organization, old.person)
    or (old.number is not null and (new.number, new.submitted_at) is distinct from (old.number, old.submitted_at))
    or (old.state not in ('draft', 'correction') and (new.answers, new.judgement, new.asked_yen, new.sha256, new.pages, new.applicant_name)
      is distinct from (old.answers, old.judgement, old.asked_yen, old.sha256, old.pages, old.applicant_name)) then
    raise exception 'what was submitted never changes' using errcode = 'check_violation', constraint = 'application_never_changes';
  end if;
  return new;
end $$;
create trigger application_moves before update on application for each row execute function application_moves();
