-- A person's or a group's wish to take up a challenge, and what came of it.

create table entry (
  municipality text not null references municipality,
  id uuid not null,
  opportunity uuid not null,
  -- Who leads it; alone unless others joined (entry_person).
  person uuid not null,
  motive text not null check (motive <> ''),
  questions text not null default '',
  start_on date,
  group_name text not null default '',
  -- The secret in the link by which others join; made when the group is.
  invitation text,
  state text not null default 'sent' check (state in ('sent', 'interview', 'reserved', 'accepted', 'declined', 'withdrawn')),
  answer_words text not null default '',
  -- By a coordinator's introduction.
  introduced boolean not null default false,
  origin text not null,
  created_account text not null,
  created_at timestamptz not null default now(),
  answered_at timestamptz,
  -- Whose turn it is, and from when on (after an interview: from its end).
  waits_for text check (waits_for in ('organization', 'person')),
  waits_since timestamptz,
  reminded_at timestamptz,
  version integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, opportunity) references opportunity (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  constraint waits_in_pairs check ((waits_for is null) = (waits_since is null)),
  constraint ended_waits_for_nobody check (state not in ('accepted', 'declined', 'withdrawn') or waits_for is null),
  constraint answer_has_its_time check (state not in ('reserved', 'accepted', 'declined') or answered_at is not null)
);
create index entry_opportunity on entry (municipality, opportunity, created_at, id);
create index entry_lead on entry (municipality, person, created_at desc);
create index entry_waiting on entry (municipality, waits_since, id) where waits_for is not null;
create unique index entry_invitation_link on entry (municipality, invitation) where invitation is not null;
call tenant_table('entry');

-- One place a person and challenge, alone or in a group: nobody enters twice. Withdrawing frees it.
create table entry_person (
  municipality text not null references municipality,
  opportunity uuid not null,
  person uuid not null,
  entry uuid not null,
  lead boolean not null,
  joined_at timestamptz not null default now(),
  primary key (municipality, opportunity, person),
  foreign key (municipality, opportunity) references opportunity (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  foreign key (municipality, entry) references entry (municipality, id)
);
create index entry_person_entry on entry_person (municipality, entry);
create index entry_person_person on entry_person (municipality, person);
call tenant_table('entry_person');

-- Both sides said yes to an introduction: the form knows it.
create table entry_invitation (
  municipality text not null references municipality,
  opportunity uuid not null,
  person uuid not null,
  -- A beginning for the motive, to be changed.
  words text not null default '',
  created_at timestamptz not null default now(),
  primary key (municipality, opportunity, person),
  foreign key (municipality, opportunity) references opportunity (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);
call tenant_table('entry_invitation');

create table interview (
  municipality text not null references municipality,
  id uuid not null,
  entry uuid not null,
  proposals timestamptz[] not null check (cardinality(proposals) between 1 and 5),
  minutes integer not null check (minutes in (30, 60, 90)),
  -- Where to meet: an address to click on, or words.
  url text,
  note text not null default '',
  chosen timestamptz,
  state text not null default 'proposed' check (state in ('proposed', 'fixed', 'none_fit', 'cancelled')),
  created_account text not null,
  created_at timestamptz not null default now(),
  answered_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, entry) references entry (municipality, id),
  constraint chosen_is_proposed check (chosen is null or chosen = any (proposals)),
  constraint fixed_has_its_time check (state <> 'fixed' or chosen is not null)
);
create index interview_entry on interview (municipality, entry, created_at desc);
-- One set of times at a time.
create unique index interview_open on interview (municipality, entry) where state in ('proposed', 'fixed');
call tenant_table('interview');
