-- After a match: how it goes, week by week, from both sides; what was done; how it ended.
create table engagement (
  municipality text not null references municipality,
  -- The accepted entry.
  entry uuid not null,
  opportunity uuid not null,
  organization uuid not null,
  -- Who leads it.
  person uuid not null,
  began_on date not null,
  ended_on date,
  -- Brought to its end, or broken off.
  how text check (how in ('finished', 'interrupted')),
  primary key (municipality, entry),
  foreign key (municipality, entry) references entry (municipality, id),
  foreign key (municipality, opportunity) references opportunity (municipality, id),
  foreign key (municipality, organization) references organization (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  constraint ended_in_pairs check ((ended_on is null) = (how is null)),
  constraint ended_after_it_began check (ended_on >= began_on)
);
create index engagement_active on engagement (municipality, began_on, entry) where ended_on is null;
create index engagement_person on engagement (municipality, person, began_on desc);
create index engagement_organization on engagement (municipality, organization, began_on desc);
call tenant_table('engagement');

create table pulse (
  municipality text not null references municipality,
  entry uuid not null,
  -- The Monday of the week it is about.
  week_on date not null check (extract(isodow from week_on) = 1),
  side text not null check (side in ('person', 'organization')),
  feeling text not null check (feeling in ('well', 'slow', 'stuck')),
  words text not null default '',
  account text not null,
  origin text not null,
  given_at timestamptz not null default now(),
  primary key (municipality, entry, week_on, side),
  foreign key (municipality, entry) references engagement (municipality, entry)
);
call tenant_table('pulse');

create table work_note (
  municipality text not null references municipality,
  id uuid not null,
  entry uuid not null,
  side text not null check (side in ('person', 'organization', 'coordinator')),
  author text not null,
  done_on date not null,
  body text not null check (body <> ''),
  account text not null,
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, entry) references engagement (municipality, entry)
);
create index work_note_entry on work_note (municipality, entry, done_on desc, id);
call tenant_table('work_note');

create table outcome (
  municipality text not null references municipality,
  entry uuid not null,
  -- What changed, in the organization's words; figures it agrees to publish; for staff only, why it broke off.
  changed text not null default '',
  figures jsonb not null default '[]',
  why text not null default '',
  thanks_to_person text not null default '',
  thanks_to_organization text not null default '',
  -- The story page: shown once both have approved this text.
  story text not null default '',
  approved_by_person timestamptz,
  approved_by_organization timestamptz,
  -- When the second approved.
  published_at timestamptz,
  version integer not null default 1,
  created_account text not null,
  created_at timestamptz not null default now(),
  primary key (municipality, entry),
  foreign key (municipality, entry) references engagement (municipality, entry),
  constraint approved_has_a_story check (story <> '' or (approved_by_person is null and approved_by_organization is null)),
  constraint published_by_both check ((published_at is null) = (approved_by_person is null or approved_by_organization is null))
);
create index outcome_story on outcome (municipality, published_at desc, entry) where published_at is not null;
call tenant_table('outcome');
