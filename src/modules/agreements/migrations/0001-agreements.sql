-- What both sides agreed on after a match: terms by version, who agreed to which when, and what is paid by when.
create table agreement (
  municipality text not null references municipality,
  id uuid not null,
  entry uuid not null,
  opportunity uuid not null,
  organization uuid not null,
  -- Who leads the entry.
  person uuid not null,
  -- The newest version of the terms, and the one both agreed to.
  version integer not null default 1 check (version >= 1),
  agreed_version integer check (agreed_version between 1 and version),
  agreed_at timestamptz,
  created_account text not null,
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  unique (municipality, entry),
  foreign key (municipality, entry) references entry (municipality, id),
  foreign key (municipality, opportunity) references opportunity (municipality, id),
  foreign key (municipality, organization) references organization (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  constraint agreed_in_pairs check ((agreed_version is null) = (agreed_at is null))
);
create index agreement_person on agreement (municipality, person, created_at desc);
create index agreement_organization on agreement (municipality, organization, created_at desc);
call tenant_table('agreement');

create table agreement_version (
  municipality text not null references municipality,
  agreement uuid not null,
  version integer not null,
  terms jsonb not null,
  -- Why it differs from the one before.
  reason text not null default '',
  origin text not null,
  created_account text not null,
  created_at timestamptz not null default now(),
  primary key (municipality, agreement, version),
  foreign key (municipality, agreement) references agreement (municipality, id)
);
-- What somebody agreed to stays as it was.
call tenant_table('agreement_version', 'select, insert');

create table agreement_consent (
  municipality text not null references municipality,
  agreement uuid not null,
  version integer not null,
  side text not null check (side in ('person', 'organization')),
  name text not null,
  account text not null,
  -- From where, and how it reached us: paper, phone, counter or their own screen.
  address text not null,
  origin text not null,
  given_at timestamptz not null default now(),
  primary key (municipality, agreement, version, side),
  foreign key (municipality, agreement, version) references agreement_version (municipality, agreement, version)
);
call tenant_table('agreement_consent', 'select, insert');

create table payment (
  municipality text not null references municipality,
  id uuid not null,
  agreement uuid not null,
  -- The work's day of receipt, and the day from which the law counts (for monthly work the end of the month).
  received_on date not null,
  base_on date not null,
  due_on date not null,
  amount_yen integer not null check (amount_yen > 0),
  paid_on date,
  confirmed_at timestamptz,
  reminded_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, agreement) references agreement (municipality, id),
  -- 特定受託事業者に係る取引の適正化等に関する法律 4条: within 60 days, the first one counted.
  constraint due_within_60_days check (due_on between base_on and base_on + 59),
  constraint confirmed_is_paid check (confirmed_at is null or paid_on is not null)
);
create index payment_agreement on payment (municipality, agreement, due_on);
create index payment_open on payment (municipality, due_on, id) where paid_on is null;
call tenant_table('payment');
