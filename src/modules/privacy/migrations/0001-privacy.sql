-- Leaving with days to think again, requests for disclosure, and what retention did each day.
create table leaving (
  municipality text not null references municipality,
  person uuid not null,
  asked_at timestamptz not null default now(),
  -- The day on which everything is erased, unless it is taken back before.
  erase_on date not null,
  primary key (municipality, person),
  foreign key (municipality, person) references person (municipality, id)
);
create index leaving_due on leaving (municipality, erase_on);
call tenant_table('leaving');

-- 開示請求 (個人情報保護法 76条): who asked, how we knew them, by when, what became of it.
create table disclosure_request (
  municipality text not null references municipality,
  id uuid not null,
  person uuid not null,
  asked_by text not null check (asked_by <> ''),
  on_behalf boolean not null default false,
  identity_check text not null check (identity_check in ('my_number_card', 'licence', 'passport', 'two_papers', 'power_of_attorney')),
  received_on date not null,
  -- 83条: within 30 days of receipt.
  due_on date not null,
  note text not null default '',
  made_at timestamptz,
  handed_on date,
  handed_how text check (handed_how in ('counter', 'post', 'electronic')),
  created_account text not null,
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  constraint handed_in_pairs check ((handed_on is null) = (handed_how is null)),
  constraint made_before_handed check (handed_on is null or made_at is not null)
);
create index disclosure_request_due on disclosure_request (municipality, handed_on nulls first, due_on);
call tenant_table('disclosure_request');

create table retention_run (
  municipality text not null references municipality,
  id uuid not null,
  at timestamptz not null default now(),
  -- Per table: rows gone or columns emptied; and people erased because they left.
  done jsonb not null,
  people integer not null,
  primary key (municipality, id)
);
create index retention_run_recent on retention_run (municipality, at desc);
call tenant_table('retention_run');
