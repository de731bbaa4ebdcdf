-- A story is found by its words once both have approved it (platform/0008-search).
create function index_outcome(o outcome) returns void language sql as $$
  select search_put(o.municipality, 'story', o.entry::text, '{stranger,member,staff}', '', '',
    concat_ws(' ', o.story, o.thanks_to_person, o.thanks_to_organization)) where o.published_at is not null
$$;
create function search_outcome() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then perform search_drop(old.municipality, 'story', old.entry::text); end if;
  if tg_op <> 'DELETE' then perform index_outcome(new); end if;
  return null;
end $$;
create trigger search after delete or insert or update of story, thanks_to_person, thanks_to_organization, published_at on outcome
  for each row execute function search_outcome();
revoke execute on function index_outcome, search_outcome from public;

do $$
declare
  code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    perform index_outcome(o) from outcome o where o.municipality = code;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
