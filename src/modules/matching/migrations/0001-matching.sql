-- Whom a coordinator has in mind, and whom they have brought together.

create table shortlist (
  municipality text not null references municipality,
  opportunity uuid not null,
  person uuid not null,
  -- For staff only.
  note text not null default '',
  created_account text not null,
  created_at timestamptz not null default now(),
  primary key (municipality, opportunity, person),
  foreign key (municipality, opportunity) references opportunity (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);
call tenant_table('shortlist');

-- A "no" stays between its sender and the coordinator; the other side hears of it only when the days are over.
create table introduction (
  municipality text not null references municipality,
  id uuid not null,
  opportunity uuid not null,
  organization uuid not null,
  person uuid not null,
  -- The coordinator's words to both.
  note text not null default '',
  person_answer text not null default 'open' check (person_answer in ('open', 'yes', 'no')),
  person_words text not null default '',
  person_answered_at timestamptz,
  organization_answer text not null default 'open' check (organization_answer in ('open', 'yes', 'no')),
  organization_words text not null default '',
  organization_answered_at timestamptz,
  -- The last day for answers; silence after it is a no.
  until_on date not null,
  -- When those who said yes were told that nothing came of it.
  ended_at timestamptz,
  created_account text not null,
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  unique (municipality, opportunity, person),
  foreign key (municipality, opportunity) references opportunity (municipality, id),
  foreign key (municipality, organization) references organization (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  constraint person_answer_has_its_time check ((person_answer = 'open') = (person_answered_at is null)),
  constraint organization_answer_has_its_time check ((organization_answer = 'open') = (organization_answered_at is null))
);
create index introduction_person on introduction (municipality, person, created_at desc);
create index introduction_organization on introduction (municipality, organization, created_at desc);
create index introduction_ending on introduction (municipality, until_on) where ended_at is null;
call tenant_table('introduction');
