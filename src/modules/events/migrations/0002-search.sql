-- The public list, month and search: what lies ahead, whichever day it began, and every event in the one search.
create index event_ahead on event (municipality, ends_at, id) where published_at is not null;

create function index_event(e event) returns void language sql as $$
  select search_put(e.municipality, 'event', e.id::text,
    case when e.published_at is not null then array['stranger', 'member', 'staff']
      else array_remove(array['staff', e.organization::text], null) end,
    e.kind, e.title, concat_ws(' ', e.summary, e.description, e.for_whom, e.venue, e.venue_address, e.contact))
$$;
create function search_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then perform search_drop(old.municipality, 'event', old.id::text); end if;
  if tg_op <> 'DELETE' then perform index_event(new); end if;
  return null;
end $$;
create trigger search after delete or insert
  or update of published_at, kind, organization, title, summary, description, for_whom, venue, venue_address, contact
  on event for each row execute function search_event();
revoke execute on function index_event, search_event from public;

do $$
declare
  code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    perform index_event(e) from event e where e.municipality = code;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;

create index event_newest on event (municipality, published_at desc, id) where published_at is not null;
create index event_session_end on event_session (municipality, ends_at);
