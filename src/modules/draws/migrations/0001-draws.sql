-- The draw of an event: what was promised before, what was frozen at closing, and the proof.

create table draw (
  municipality text not null references municipality,
  event uuid not null,
  -- Nobody reads it before the draw is run.
  secret bytea not null check (octet_length(secret) = 32),
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  committed_at timestamptz not null,
  -- At closing: seats and reserved seats as they stood, the list line by line as it is hashed, the reasons of overrides by receipt,
  -- and where the public random value will come from.
  seats integer check (seats >= 1),
  pools jsonb,
  list text,
  list_hash text,
  reasons jsonb,
  announced_source text,
  frozen_at timestamptz,
  frozen_by text,
  beacon text check (beacon <> ''),
  beacon_source text,
  -- Text, not jsonb: the order of its keys is part of it.
  proof text,
  drawn_at timestamptz,
  drawn_by text,
  primary key (municipality, event),
  foreign key (municipality, event) references event (municipality, id),
  constraint frozen_is_whole check (num_nulls(seats, pools, list, list_hash, reasons, announced_source, frozen_at, frozen_by) in (0, 8)),
  constraint drawn_is_whole check (num_nulls(beacon, beacon_source, proof, drawn_at, drawn_by) in (0, 5)),
  constraint drawn_after_it_was_frozen check (drawn_at is null or drawn_at >= frozen_at)
);
call tenant_table('draw');

-- What is promised, frozen or drawn stays: whoever has the list and the hash can rely on them.
create function draw_stays() returns trigger language plpgsql as $$
begin
  if new.secret <> old.secret or new.commitment <> old.commitment or new.committed_at <> old.committed_at
    or (old.frozen_at is not null and row(new.seats, new.pools, new.list, new.list_hash, new.reasons, new.announced_source, new.frozen_at)
      is distinct from row(old.seats, old.pools, old.list, old.list_hash, old.reasons, old.announced_source, old.frozen_at))
    or (old.drawn_at is not null and row(new.beacon, new.beacon_source, new.proof, new.drawn_at)
      is distinct from row(old.beacon, old.beacon_source, old.proof, old.drawn_at)) then
    raise exception 'what was promised, frozen or drawn stays';
  end if;
  return new;
end $$;
create trigger stays before update on draw for each row execute function draw_stays();
