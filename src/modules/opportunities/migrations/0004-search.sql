-- Challenges are found through the one search (platform/0008-search); the table of words goes.
drop trigger search on opportunity;
drop function search_opportunity, opportunities_with, opportunity_words;
drop table search.opportunity;
drop function ja_query, ja_tsv, search_key;

create function index_opportunity(o opportunity) returns void language sql as $$
  select search_put(o.municipality, 'challenge', o.id::text,
    case when o.state in ('published', 'closed') then array['stranger', 'member', 'staff'] else array['staff', o.organization::text] end,
    o.kind, o.title, concat_ws(' ', o.current_state, o.goal, o.work, o.way, o.experience, o.area))
$$;
create function search_opportunity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then perform search_drop(old.municipality, 'challenge', old.id::text); end if;
  if tg_op <> 'DELETE' then perform index_opportunity(new); end if;
  return null;
end $$;
create trigger search after delete or insert or update of state, kind, organization, title, current_state, goal, work, way, experience, area
  on opportunity for each row execute function search_opportunity();
revoke execute on function index_opportunity, search_opportunity from public;

do $$
declare
  code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    perform index_opportunity(o) from opportunity o where o.municipality = code;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
