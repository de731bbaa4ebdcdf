-- What a town gives its firms: the scheme in words, the periods in which it takes applications, its form, its rules.

create table scheme (
  municipality text not null references municipality,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  title text not null default '',
  subtitle text not null default '',
  summary text not null default '',
  content text not null default '',
  for_whom text not null default '',
  costs_words text not null default '',
  amount_words text not null default '',
  rate_words text not null default '',
  how_to_apply text not null default '',
  -- 根拠: the name of the ordinance or outline that the articles of the rules are in.
  law text not null default '',
  department text not null default '',
  contact text not null default '',
  keywords text[] not null default '{}',
  topics text[] not null default '{}',
  sdgs integer[] not null default '{}' check (sdgs <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]),
  measures text[] not null default '{}',
  -- 款項目 of the budget, in the department's own words.
  budget_line text not null default '',
  -- What an application goes through, in order; empty where it is applied for elsewhere.
  stages text[] not null default '{}',
  -- Awards from here on become open data; null: never.
  open_data_from_yen bigint check (open_data_from_yen >= 0),
  state text not null default 'draft' check (state in ('draft', 'review', 'published', 'ended')),
  review_note text not null default '',
  -- Another body's scheme, shown with its source and applied for there.
  information_only boolean not null default false,
  source text,
  source_key text,
  source_url text,
  source_on date,
  -- Of those that are information only: when they take applications. Ours have calls.
  opens_on date,
  closes_on date,
  coordinator text,
  origin text not null,
  created_account text not null,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  published_at timestamptz,
  changed_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (municipality, id),
  constraint scheme_imported_in_pairs check ((source is null) = (source_key is null)),
  constraint scheme_public_is_complete check (state not in ('published', 'ended') or (published_at is not null and title <> ''))
);
create unique index scheme_source on scheme (municipality, source, source_key) where source is not null;
create index scheme_state on scheme (municipality, state, published_at desc, id);
create index scheme_measures on scheme using gin (measures);
call tenant_table('scheme');

-- Sections and fields that an officer builds. A published version never changes: an application keeps the one it began with.
create table scheme_form (
  municipality text not null references municipality,
  id uuid not null,
  scheme uuid not null,
  number integer not null check (number >= 1),
  definition jsonb not null,
  published_at timestamptz,
  created_account text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, scheme) references scheme (municipality, id) on delete cascade,
  unique (municipality, scheme, number)
);
create unique index scheme_form_draft on scheme_form (municipality, scheme) where published_at is null;
call tenant_table('scheme_form');

-- Who qualifies, for how much, and why: docs/rules.md. A published version never changes.
create table scheme_rules (
  municipality text not null references municipality,
  id uuid not null,
  scheme uuid not null,
  number integer not null check (number >= 1),
  definition jsonb not null,
  published_at timestamptz,
  created_account text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, scheme) references scheme (municipality, id) on delete cascade,
  unique (municipality, scheme, number)
);
create unique index scheme_rules_draft on scheme_rules (municipality, scheme) where published_at is null;
call tenant_table('scheme_rules');

create function published_version_never_changes() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published version never changes' using errcode = 'check_violation', constraint = tg_table_name || '_never_changes';
  end if;
  return new;
end $$;
create trigger scheme_form_never_changes before update on scheme_form for each row execute function published_version_never_changes();
create trigger scheme_rules_never_changes before update on scheme_rules for each row execute function published_version_never_changes();

-- One period in which a scheme takes applications.
create table scheme_call (
  municipality text not null references municipality,
  id uuid not null,
  scheme uuid not null,
  title text not null default '',
  -- April to March, by the year it begins in.
  fiscal_year integer not null check (fiscal_year between 2000 and 2200),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- An application begun before the deadline is still taken for so long.
  grace_minutes integer not null default 0 check (grace_minutes between 0 and 1440),
  -- Null: no money, as with a certification.
  budget_yen bigint check (budget_yen >= 0),
  -- The published versions that its applications are filled in and judged by.
  form uuid not null,
  rules uuid not null,
  created_account text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, scheme) references scheme (municipality, id),
  foreign key (municipality, form) references scheme_form (municipality, id),
  foreign key (municipality, rules) references scheme_rules (municipality, id),
  constraint call_in_order check (opens_at < closes_at)
);
create index scheme_call_scheme on scheme_call (municipality, scheme, opens_at desc);
create index scheme_call_open on scheme_call (municipality, closes_at, opens_at);
call tenant_table('scheme_call');
