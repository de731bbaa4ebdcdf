-- 消費税等仕入控除税額報告: after the tax return, what of the aid came back as consumption tax.
create table tax_report (
  municipality text not null references municipality,
  application uuid not null,
  scheme uuid not null,
  due_on date not null,
  answers jsonb not null default '{}',
  submitted_at timestamptz,
  submitted_account text,
  -- Why it went back to the applicant, the last time.
  returned_words text not null default '',
  -- Nothing comes back, or its recovery was proposed.
  accepted_at timestamptz,
  accepted_account text,
  created_at timestamptz not null default now(),
  primary key (municipality, application),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  foreign key (municipality, scheme) references scheme (municipality, id),
  constraint tax_report_submitted check ((submitted_at is null) = (submitted_account is null)),
  constraint tax_report_accepted check ((accepted_at is null) = (accepted_account is null) and (accepted_at is null or submitted_at is not null))
);
create index tax_report_scheme on tax_report (municipality, scheme, due_on);
call tenant_table('tax_report');
