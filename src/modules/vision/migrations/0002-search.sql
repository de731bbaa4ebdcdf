-- The levels of the vision are found by their words (platform/0008-search).
create function search_policy_node() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then perform search_drop(old.municipality, 'vision', old.id); end if;
  if tg_op <> 'DELETE' then
    perform search_put(new.municipality, 'vision', new.id, '{stranger,member,staff}', new.level, new.label, '');
  end if;
  return null;
end $$;
create trigger search after insert or update of label, level or delete on policy_node for each row execute function search_policy_node();

do $$
declare
  code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    perform search_put(n.municipality, 'vision', n.id, '{stranger,member,staff}', n.level, n.label, '') from policy_node n where n.municipality = code;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
