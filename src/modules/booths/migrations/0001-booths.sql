-- Interview fairs: firms at their booths, the times, and who comes when.

create table booth (
  municipality text not null references municipality,
  id uuid not null,
  event uuid not null,
  -- A member; its people see who comes. Null: a firm that is none.
  organization uuid,
  name text not null check (name <> ''),
  place text not null default '',
  -- What they look for.
  wants text not null default '',
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, event) references event (municipality, id) on delete cascade,
  foreign key (municipality, organization) references organization (municipality, id)
);
create index booth_event on booth (municipality, event, created_at, id);
create index booth_organization on booth (municipality, organization);
call tenant_table('booth');

create table slot (
  municipality text not null references municipality,
  id uuid not null,
  event uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, event) references event (municipality, id) on delete cascade,
  constraint slot_ends_after_it_begins check (starts_at < ends_at)
);
create unique index slot_start on slot (municipality, event, starts_at);
call tenant_table('slot');

create table booking (
  municipality text not null references municipality,
  id uuid not null,
  booth uuid not null,
  slot uuid not null,
  participant uuid not null,
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, booth) references booth (municipality, id) on delete cascade,
  foreign key (municipality, slot) references slot (municipality, id) on delete cascade,
  foreign key (municipality, participant) references participant (municipality, id) on delete cascade
);
-- One seeker a booth and time, one booth a seeker and time, each booth once a seeker.
create unique index booking_booth_slot on booking (municipality, booth, slot);
create unique index booking_participant_slot on booking (municipality, participant, slot);
create unique index booking_participant_booth on booking (municipality, participant, booth);
create index booking_slot on booking (municipality, slot);
call tenant_table('booking');

-- Whoever does not come any more gives their times back, however that came about.
create function booking_returns() returns trigger language plpgsql as $$
begin
  delete from booking b using participant p
    where p.municipality = new.municipality and p.registration = new.id and b.municipality = p.municipality and b.participant = p.id;
  return null;
end $$;
create trigger gives_times_back after update of state on registration
  for each row when (old.state = 'admitted' and new.state <> 'admitted') execute function booking_returns();
