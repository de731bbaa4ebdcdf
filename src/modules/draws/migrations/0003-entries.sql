-- A page must not read a list of thousands to show one line of it: the list spread out, one row a group, and what the result comes to.
-- `list` and `proof` stay what is published and hashed: bytes, not compressed, so that a piece is read without the rest.

create table draw_entry (
  municipality text not null,
  event uuid not null,
  receipt text not null,
  -- As it is hashed.
  line text not null,
  -- From 1, of all groups; empty until the draw is run.
  rank integer,
  result text check (result in ('admitted', 'waiting', 'excluded')),
  -- From 1, among those who wait.
  waiting integer,
  primary key (municipality, event, receipt),
  foreign key (municipality, event) references draw (municipality, event),
  constraint placed_is_whole check ((rank is null) = (result is null) and (waiting is not null) = coalesce(result = 'waiting', false))
);
-- In part, so that nobody looks for a receipt in it while there are no statistics of rows just written.
create index draw_entry_result on draw_entry (municipality, event, result, rank) where rank is not null;
call tenant_table('draw_entry', 'select, insert, update');

alter table draw add summary jsonb,
  alter list type bytea using convert_to(list, 'UTF8'), alter list set storage external,
  alter proof type bytea using convert_to(proof, 'UTF8'), alter proof set storage external;

-- Only here: the published bytes as JSON.
create function pg_temp.read(bytea) returns json language sql as $$ select convert_from($1, 'UTF8')::json $$;

-- Of draws frozen or run before. Rows are guarded by municipality, so each is visited.
do $$
declare code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    insert into draw_entry (municipality, event, receipt, line)
      select d.municipality, d.event, line::json ->> 'receipt', line
      from draw d, string_to_table(rtrim(convert_from(d.list, 'UTF8'), E'\n'), E'\n') as line where d.municipality = code and d.list is not null;
    update draw_entry e set rank = o.rank, result = p.result, waiting = p.waiting
      from draw d, json_array_elements_text(pg_temp.read(d.proof) -> 'order') with ordinality as o (receipt, rank), lateral (
        select 'admitted' as result, null::bigint as waiting where jsonb_exists((pg_temp.read(d.proof) -> 'admitted')::jsonb, o.receipt)
        union all select 'excluded', null where jsonb_exists((pg_temp.read(d.proof) -> 'excluded')::jsonb, o.receipt)
        union all select 'waiting', w.place from json_array_elements_text(pg_temp.read(d.proof) -> 'waiting') with ordinality as w (receipt, place)
          where w.receipt = o.receipt) as p
      where d.municipality = code and d.proof is not null and e.municipality = d.municipality and e.event = d.event and e.receipt = o.receipt;
    update draw set summary = jsonb_build_object('secret', pg_temp.read(proof) ->> 'secret', 'seed', pg_temp.read(proof) ->> 'seed',
        'groups', json_array_length(pg_temp.read(proof) -> 'entries'),
        'people', (select sum((one ->> 'size')::int) from json_array_elements(pg_temp.read(proof) -> 'entries') as one),
        'admitted', json_array_length(pg_temp.read(proof) -> 'admitted'), 'waiting', json_array_length(pg_temp.read(proof) -> 'waiting'),
        'overrides', pg_temp.read(proof) -> 'overrides')
      where municipality = code and proof is not null;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;

alter table draw drop constraint drawn_is_whole,
  add constraint drawn_is_whole check (num_nulls(beacon, beacon_source, proof, summary, drawn_at, drawn_by) in (0, 6));

create or replace function draw_stays() returns trigger language plpgsql as $$
begin
  if new.secret <> old.secret or new.commitment <> old.commitment or new.committed_at <> old.committed_at
    or (old.frozen_at is not null and row(new.seats, new.pools, new.list, new.list_hash, new.reasons, new.announced_source, new.frozen_at)
      is distinct from row(old.seats, old.pools, old.list, old.list_hash, old.reasons, old.announced_source, old.frozen_at))
    or (old.drawn_at is not null and row(new.beacon, new.beacon_source, new.beacon_reason, new.proof, new.summary, new.drawn_at)
      is distinct from row(old.beacon, old.beacon_source, old.beacon_reason, old.proof, old.summary, old.drawn_at)) then
    raise exception 'what was promised, frozen or drawn stays';
  end if;
  return new;
end $$;

create function draw_entry_stays() returns trigger language plpgsql as $$
begin
  if old.rank is not null or row(new.municipality, new.event, new.receipt, new.line) <> row(old.municipality, old.event, old.receipt, old.line) then
    raise exception 'what was frozen or drawn stays';
  end if;
  return new;
end $$;
create trigger stays before update on draw_entry for each row execute function draw_entry_stays();
