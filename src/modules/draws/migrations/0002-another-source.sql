-- Where the public random value came from another source than announced, everybody reads why; draws run before this was asked stay as they are.
alter table draw add beacon_reason text not null default '',
  add constraint another_source_has_its_reason check (beacon_source is null or beacon_source = announced_source or beacon_reason <> '') not valid;

create or replace function draw_stays() returns trigger language plpgsql as $$
begin
  if new.secret <> old.secret or new.commitment <> old.commitment or new.committed_at <> old.committed_at
    or (old.frozen_at is not null and row(new.seats, new.pools, new.list, new.list_hash, new.reasons, new.announced_source, new.frozen_at)
      is distinct from row(old.seats, old.pools, old.list, old.list_hash, old.reasons, old.announced_source, old.frozen_at))
    or (old.drawn_at is not null and row(new.beacon, new.beacon_source, new.beacon_reason, new.proof, new.drawn_at)
      is distinct from row(old.beacon, old.beacon_source, old.beacon_reason, old.proof, old.drawn_at)) then
    raise exception 'what was promised, frozen or drawn stays';
  end if;
  return new;
end $$;
