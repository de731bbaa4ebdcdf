-- お知らせ: those whom a scheme seems to fit are told of its call, seldom, and can say that it does not concern them.

-- One for each call: how far the organizations are judged.
create table outreach_round (
  municipality text not null references municipality,
  call uuid not null,
  scheme uuid not null,
  -- The last organization that was judged.
  after uuid,
  judged integer not null default 0,
  begun_at timestamptz not null,
  finished_at timestamptz,
  primary key (municipality, call),
  foreign key (municipality, call) references scheme_call (municipality, id) on delete cascade
);
call tenant_table('outreach_round');

-- Nobody is told twice of the same call. Not yet told: it waits for the weekly list.
create table outreach_notice (
  municipality text not null references municipality,
  call uuid not null,
  person uuid not null,
  scheme uuid not null,
  -- The firm that it seems to fit.
  organization uuid not null,
  reasons text[] not null default '{}',
  most_yen bigint check (most_yen >= 0),
  found_at timestamptz not null,
  told_at timestamptz,
  -- In the weekly list.
  listed boolean not null default false,
  primary key (municipality, call, person),
  foreign key (municipality, person) references person (municipality, id) on delete cascade,
  foreign key (municipality, organization) references organization (municipality, id) on delete cascade,
  foreign key (municipality, call) references scheme_call (municipality, id) on delete cascade
);
create index outreach_notice_person on outreach_notice (municipality, person, told_at);
create index outreach_notice_waiting on outreach_notice (municipality, person) where told_at is null;
create index outreach_notice_scheme on outreach_notice (municipality, scheme, call);
call tenant_table('outreach_notice');

-- What somebody wants to hear of.
create table outreach_wish (
  municipality text not null references municipality,
  person uuid not null,
  -- topics.ts of the schemes; none: everything.
  topics text[] not null default '{}',
  -- 案内は不要
  off boolean not null default false,
  changed_at timestamptz not null,
  primary key (municipality, person),
  foreign key (municipality, person) references person (municipality, id) on delete cascade
);
call tenant_table('outreach_wish');
