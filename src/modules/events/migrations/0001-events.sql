-- Something to which people come: what it is, when and where, for whom, how seats are given, and what is asked.

create table event (
  municipality text not null references municipality,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- Null: the municipality's own department.
  organization uuid,
  title text not null default '',
  summary text not null default '',
  description text not null default '',
  for_whom text not null default '',
  bring text not null default '',
  contact text not null default '',
  form text check (form in ('onsite', 'online', 'hybrid')),
  venue text not null default '',
  venue_address text not null default '',
  venue_access text not null default '',
  latitude double precision check (latitude between 20 and 46),
  longitude double precision check (longitude between 122 and 154),
  facilities text[] not null default '{}',
  -- For those who have a seat only.
  online_url text,
  capacity integer check (capacity between 1 and 100000),
  -- Seats that are taken, kept by the triggers of the registrations: never more than there are.
  taken integer not null default 0,
  price_yen integer not null default 0 check (price_yen between 0 and 1000000),
  open_to text not null default 'anyone' check (open_to in ('anyone', 'members', 'residents', 'invited')),
  admission text not null default 'first-come' check (admission in ('first-come', 'approval', 'draw')),
  -- How many may come together; 1: each alone.
  group_max integer not null default 1 check (group_max between 1 and 6),
  -- For exchange events: participants are asked for organization, industry and kind, so that tables can mix.
  asks_about_work boolean not null default false,
  opens_at timestamptz,
  closes_at timestamptz,
  offer_hours integer not null default 48 check (offer_hours between 1 and 336),
  -- The published policy of the draw: [{"rule": "first-timer", "extra": 1}].
  weights jsonb not null default '[]',
  sdgs integer[] not null default '{}' check (sdgs <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]),
  measures text[] not null default '{}',
  -- From the first session's beginning to the last one's end, kept with the sessions.
  starts_at timestamptz,
  ends_at timestamptz,
  series uuid,
  state text not null default 'draft' check (state in ('draft', 'review', 'published', 'closed', 'reported', 'cancelled')),
  review_note text not null default '',
  cancelled_words text not null default '',
  coordinator text,
  origin text not null,
  -- Imported: from which list, and its key there; its own page elsewhere, where people apply.
  source text,
  source_key text,
  source_url text,
  created_account text not null,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  published_at timestamptz,
  changed_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, organization) references organization (municipality, id),
  constraint seats_are_never_oversold check (taken between 0 and coalesce(capacity, 2147483647)),
  constraint applications_in_order check (opens_at < closes_at),
  constraint sessions_in_order check (starts_at < ends_at),
  constraint imported_in_pairs check ((source is null) = (source_key is null)),
  constraint public_is_complete check (state not in ('published', 'closed', 'reported') or (
    published_at is not null and title <> '' and form is not null and starts_at is not null
    and (source is not null or (capacity is not null and opens_at is not null and closes_at is not null))))
);
create unique index event_source on event (municipality, source, source_key) where source is not null;
create index event_public on event (municipality, starts_at, id) where published_at is not null;
create index event_organization on event (municipality, organization, created_at desc);
create index event_state on event (municipality, state, starts_at, id);
create index event_series on event (municipality, series, starts_at) where series is not null;
create index event_measures on event using gin (measures);
call tenant_table('event');

create table event_session (
  municipality text not null references municipality,
  id uuid not null,
  event uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  title text not null default '',
  primary key (municipality, id),
  foreign key (municipality, event) references event (municipality, id) on delete cascade,
  constraint ends_after_it_begins check (starts_at < ends_at)
);
create index event_session_event on event_session (municipality, event, starts_at);
create index event_session_day on event_session (municipality, starts_at);
call tenant_table('event_session');

create table event_ticket (
  municipality text not null references municipality,
  id uuid not null,
  event uuid not null,
  position integer not null,
  label text not null check (label <> ''),
  price_yen integer not null default 0 check (price_yen between 0 and 1000000),
  -- Null: as many as the event has.
  seats integer check (seats >= 1),
  taken integer not null default 0,
  primary key (municipality, id),
  foreign key (municipality, event) references event (municipality, id) on delete cascade,
  constraint ticket_seats_are_never_oversold check (taken between 0 and coalesce(seats, 2147483647))
);
create index event_ticket_event on event_ticket (municipality, event, position);
call tenant_table('event_ticket');

-- Seats that a draw gives to some first.
create table event_pool (
  municipality text not null references municipality,
  event uuid not null,
  position integer not null,
  name text not null check (name <> ''),
  seats integer not null check (seats >= 1),
  -- Who belongs: a rule of draws/pools.ts, such as `resident` or `industry`, and its value.
  rule text not null,
  value text not null default '',
  primary key (municipality, event, position),
  foreign key (municipality, event) references event (municipality, id) on delete cascade
);
create unique index event_pool_name on event_pool (municipality, event, name);
call tenant_table('event_pool');

create table event_question (
  municipality text not null references municipality,
  id uuid not null,
  event uuid not null,
  purpose text not null check (purpose in ('registration', 'survey')),
  position integer not null,
  kind text not null check (kind in ('line', 'text', 'one', 'several', 'yes', 'number', 'scale')),
  label text not null check (label <> ''),
  help text not null default '',
  options text[] not null default '{}',
  needed boolean not null default false,
  primary key (municipality, id),
  foreign key (municipality, event) references event (municipality, id) on delete cascade,
  constraint options_where_chosen check ((kind in ('one', 'several')) = (cardinality(options) >= 2))
);
create index event_question_event on event_question (municipality, event, purpose, position);
call tenant_table('event_question');

-- Who may apply where only those invited may, by address.
create table event_guest (
  municipality text not null references municipality,
  event uuid not null,
  email text not null,
  primary key (municipality, event, email),
  foreign key (municipality, event) references event (municipality, id) on delete cascade
);
call tenant_table('event_guest');
