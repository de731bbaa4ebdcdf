-- The public list and the one search. What others offer is found by its last day; ours by their calls (scheme_call_open).
create index scheme_offered on scheme (municipality, closes_on) where information_only and state = 'published';
create index scheme_newest_public on scheme (municipality, published_at desc, id) where state = 'published';

create function index_scheme(s scheme) returns void language sql as $$
  select search_put(s.municipality, 'scheme', s.id::text,
    case when s.state in ('published', 'ended') then array['stranger', 'member', 'staff'] else array['staff'] end,
    s.kind, s.title, concat_ws(' ', s.subtitle, s.summary, s.content, s.for_whom, s.costs_words, s.department, s.source,
      array_to_string(s.keywords, ' ')))
$$;
create function search_scheme() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then perform search_drop(old.municipality, 'scheme', old.id::text); end if;
  if tg_op <> 'DELETE' then perform index_scheme(new); end if;
  return null;
end $$;
create trigger search after delete or insert
  or update of state, kind, title, subtitle, summary, content, for_whom, costs_words, department, source, keywords
  on scheme for each row execute function search_scheme();
revoke execute on function index_scheme, search_scheme from public;

do $$
declare
  code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    perform index_scheme(s) from scheme s where s.municipality = code;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
