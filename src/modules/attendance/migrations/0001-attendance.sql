-- The day of an event: who was there, who sits where in which round, and who has met whom.

create table checkin (
  municipality text not null references municipality,
  event uuid not null,
  session uuid not null,
  participant uuid not null,
  -- The earliest of all times that any helper's device says.
  at timestamptz not null,
  account text not null,
  how text not null check (how in ('qr', 'name', 'walk-in')),
  -- Taken back; what a device says of an earlier time changes nothing any more.
  undone_at timestamptz,
  present boolean not null generated always as (undone_at is null or undone_at < at) stored,
  -- However many helpers tap, however often: once.
  primary key (municipality, session, participant),
  foreign key (municipality, event) references event (municipality, id),
  foreign key (municipality, session) references event_session (municipality, id),
  foreign key (municipality, participant) references participant (municipality, id) on delete cascade
);
create index checkin_event on checkin (municipality, event, participant);
create index checkin_participant on checkin (municipality, participant);
call tenant_table('checkin');

create table seating (
  municipality text not null references municipality,
  event uuid not null,
  -- Seats at each table; the first is table 1.
  tables integer[] not null check (cardinality(tables) between 1 and 200 and 1 <= all (tables) and 100 >= all (tables)),
  rounds integer not null check (rounds between 1 and 6),
  -- How many rounds have ended: they are not planned anew.
  over integer not null default 0,
  -- Participants see their tables from then on.
  announced_at timestamptz,
  planned_at timestamptz,
  version integer not null default 1,
  primary key (municipality, event),
  foreign key (municipality, event) references event (municipality, id),
  constraint rounds_that_are_over check (over between 0 and rounds)
);
call tenant_table('seating');

-- Stays at this table in every round: whoever hosts it, or needs to sit there.
create table seating_pin (
  municipality text not null references municipality,
  event uuid not null,
  participant uuid not null,
  table_no integer not null check (table_no >= 1),
  why text not null check (why in ('host', 'need')),
  primary key (municipality, event, participant),
  foreign key (municipality, event) references seating (municipality, event),
  foreign key (municipality, participant) references participant (municipality, id) on delete cascade
);
create index seating_pin_participant on seating_pin (municipality, participant);
call tenant_table('seating_pin');

create table seat (
  municipality text not null references municipality,
  event uuid not null,
  round integer not null check (round between 1 and 6),
  participant uuid not null,
  table_no integer not null check (table_no >= 1),
  primary key (municipality, event, round, participant),
  foreign key (municipality, event) references seating (municipality, event),
  foreign key (municipality, participant) references participant (municipality, id) on delete cascade
);
create index seat_participant on seat (municipality, participant, round);
call tenant_table('seat');

-- Two who sat at one table, both there: the smaller id first. Written when the event is over.
create table met (
  municipality text not null references municipality,
  event uuid not null,
  one uuid not null,
  other uuid not null,
  primary key (municipality, event, one, other),
  foreign key (municipality, event) references event (municipality, id),
  foreign key (municipality, one) references participant (municipality, id) on delete cascade,
  foreign key (municipality, other) references participant (municipality, id) on delete cascade,
  constraint once_a_pair check (one < other)
);
create index met_one on met (municipality, one);
create index met_other on met (municipality, other);
call tenant_table('met');
