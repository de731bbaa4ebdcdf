-- What was done and spent after an award, what of it is aided, the final amount, and what became of it years after.

create table cost_report (
  municipality text not null references municipality,
  application uuid not null,
  -- draft: the applicant writes; submitted: staff inspect; inspected: the amount is known; fixed: it is decided.
  state text not null default 'draft' check (state in ('draft', 'submitted', 'inspected', 'fixed')),
  ended_on date,
  done_words text not null default '',
  changes_words text not null default '',
  extra_words text not null default '',
  income_yen bigint check (income_yen >= 0),
  other_aid_yen bigint check (other_aid_yen >= 0),
  other_aid_words text not null default '',
  created_at timestamptz not null default now(),
  saved_at timestamptz,
  saved_name text not null default '',
  submitted_at timestamptz,
  submitted_account text,
  -- Why it went back to the applicant, the last time.
  returned_words text not null default '',
  returned_at timestamptz,
  site_on date,
  site_words text not null default '',
  -- Numbers of the application as the inspection found them, by the field's code.
  found jsonb not null default '{}',
  inspected_at timestamptz,
  inspected_account text,
  fixed_yen bigint check (fixed_yen >= 0),
  fixed_on date,
  version integer not null default 1,
  primary key (municipality, application),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  constraint cost_report_submitted check (state = 'draft' or submitted_at is not null),
  constraint cost_report_fixed check (num_nonnulls(fixed_yen, fixed_on) in (0, 2) and (state <> 'fixed' or fixed_on is not null))
);
call tenant_table('cost_report');

create table cost_line (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  position integer not null,
  -- One of the lines of the form's budget table.
  line text not null,
  what text not null default '',
  planned_yen bigint not null default 0 check (planned_yen >= 0),
  yen bigint check (yen >= 0),
  paid_on date,
  payee text not null default '',
  -- Until when property bought by it may not be disposed of, in years.
  kept_years integer check (kept_years between 1 and 60),
  eligible_yen bigint check (eligible_yen >= 0),
  disallowed_reason text not null default '',
  disallowed_words text not null default '',
  version integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, application) references cost_report (municipality, application) on delete cascade,
  constraint cost_line_eligible check (eligible_yen is null or eligible_yen <= coalesce(yen, 0))
);
create index cost_line_application on cost_line (municipality, application, position);
call tenant_table('cost_line');

-- 成果報告: asked for by a job, so many years after.
create table outcome_report (
  municipality text not null references municipality,
  application uuid not null,
  -- So many years after.
  years integer not null check (years between 1 and 10),
  due_on date not null,
  answers jsonb not null default '{}',
  saved_at timestamptz,
  submitted_at timestamptz,
  submitted_account text,
  reminded_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality, application, years),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  constraint outcome_report_submitted check ((submitted_at is null) = (submitted_account is null))
);
call tenant_table('outcome_report');

-- When it was last said that a report is due, so that nobody is told twice.
create table report_reminder (
  municipality text not null references municipality,
  application uuid not null,
  kind text not null check (kind in ('asked', 'soon', 'late')),
  sent_at timestamptz not null default now(),
  primary key (municipality, application, kind),
  foreign key (municipality, application) references application (municipality, id) on delete cascade
);
call tenant_table('report_reminder');
