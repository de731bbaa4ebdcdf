-- One person's or group's wish to come to an event, and what became of it.

create table registration (
  municipality text not null references municipality,
  id uuid not null,
  event uuid not null,
  -- Random, shown to the entrant; stands for the group in a draw.
  receipt text not null check (receipt ~ '^[A-Za-z0-9-]{1,64}$'),
  -- The member who applied; null for somebody without an account.
  person uuid,
  email text,
  email_key text generated always as (lower(email)) stored,
  phone text not null default '',
  locale text not null default 'ja',
  ticket uuid,
  size integer not null check (size between 1 and 6),
  answers jsonb not null default '{}',
  state text not null check (state in ('unconfirmed', 'applied', 'admitted', 'waiting', 'offered', 'declined', 'cancelled', 'lapsed')),
  -- The place in the waiting list: the smallest is next.
  queue integer,
  offered_until timestamptz,
  walk_in boolean not null default false,
  -- What staff decided about the draw, and why; both are published, under the receipt.
  override text check (override in ('always', 'never')),
  override_reason text not null default '',
  origin text not null,
  created_account text,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  decided_at timestamptz,
  cancelled_at timestamptz,
  -- Reminded of the first session: a week before, a day before.
  reminded text[] not null default '{}',
  version integer not null default 1,
  primary key (municipality, id),
  foreign key (municipality, event) references event (municipality, id),
  foreign key (municipality, ticket) references event_ticket (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  constraint waits_in_the_queue check ((state in ('waiting', 'offered')) = (queue is not null)),
  constraint offer_has_its_end check ((state = 'offered') = (offered_until is not null)),
  constraint override_has_its_reason check ((override is null) = (override_reason = ''))
);
create unique index registration_receipt on registration (municipality, receipt);
-- One live registration an address and event, and one a member.
create unique index registration_once on registration (municipality, event, email_key)
  where state not in ('declined', 'cancelled', 'lapsed') and not walk_in;
create unique index registration_once_a_person on registration (municipality, event, person)
  where state not in ('declined', 'cancelled', 'lapsed') and not walk_in;
create unique index registration_queue on registration (municipality, event, queue) where queue is not null;
create index registration_event on registration (municipality, event, state, created_at, id);
create index registration_person on registration (municipality, person, created_at desc);
create index registration_offered on registration (municipality, offered_until) where state = 'offered';
create index registration_email on registration (municipality, email_key);
call tenant_table('registration');

create table participant (
  municipality text not null references municipality,
  id uuid not null,
  event uuid not null,
  registration uuid not null,
  position integer not null check (position between 1 and 6),
  name text not null check (name <> ''),
  name_kana text not null default '',
  -- The key to the ticket page, and what its QR code says.
  code text not null,
  organization_name text not null default '',
  industry text,
  -- What they are: codes of registrations/rules.ts.
  kind text,
  resident boolean not null default false,
  -- What they need at the venue: codes of the event's facilities, and words.
  needs text[] not null default '{}',
  needs_words text not null default '',
  primary key (municipality, id),
  foreign key (municipality, registration) references registration (municipality, id) on delete cascade
);
create unique index participant_code on participant (municipality, code);
create unique index participant_place on participant (municipality, registration, position);
create index participant_event on participant (municipality, event, id);
call tenant_table('participant');

-- The event and the ticket count what is taken; their constraints refuse one too many, whoever tries.
create function registration_takes(state text, walk_in boolean, size integer) returns integer language sql immutable
  return case when state in ('admitted', 'offered') and not walk_in then size else 0 end;

create function registration_taken() returns trigger language plpgsql as $$
declare
  before integer := 0;
  after integer := 0;
begin
  if tg_op <> 'INSERT' then before := registration_takes(old.state, old.walk_in, old.size); end if;
  if tg_op <> 'DELETE' then after := registration_takes(new.state, new.walk_in, new.size); end if;
  if before > 0 and (tg_op = 'DELETE' or after <> before or old.ticket is distinct from new.ticket) then
    update event set taken = taken - before where municipality = old.municipality and id = old.event;
    update event_ticket set taken = taken - before where municipality = old.municipality and id = old.ticket;
  end if;
  if after > 0 and (tg_op = 'INSERT' or after <> before or old.ticket is distinct from new.ticket) then
    update event set taken = taken + after where municipality = new.municipality and id = new.event;
    update event_ticket set taken = taken + after where municipality = new.municipality and id = new.ticket;
  end if;
  return null;
end $$;
create trigger taken after insert or delete or update of state, size, ticket, walk_in on registration
  for each row execute function registration_taken();
