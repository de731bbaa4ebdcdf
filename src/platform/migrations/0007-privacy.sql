-- Erasing and retention have rights that pages do not: a role that may do what the pages' role may, and remove what is otherwise final.
do $$
begin
  if not exists (select from pg_roles where rolname = 'machiport_eraser') then
    create role machiport_eraser nologin in role machiport_app;
  end if;
  execute format('grant machiport_eraser to %I', current_user);
exception when duplicate_object or unique_violation then null; -- another database of this server made it first
end $$;
grant delete on mail to machiport_eraser;
revoke execute on function erase_audit_lines from machiport_app;
grant execute on function erase_audit_lines to machiport_eraser;

-- Somebody's names in the texts of others, replaced; for each kind of column.
create function forget_names(t text, names text[], instead text) returns text language plpgsql immutable as $$
declare
  name text;
begin
  foreach name in array names loop
    t := replace(t, name, instead);
  end loop;
  return t;
end $$;
create function forget_names(t text[], names text[], instead text) returns text[] language sql immutable as $$
  select coalesce(array_agg(forget_names(one, names, instead) order by n), '{}') from unnest(t) with ordinality as u(one, n)
$$;
-- In JSON a name may contain a quotation mark or a backslash.
create function forget_names(t jsonb, names text[], instead text) returns jsonb language sql immutable as $$
  select forget_names(t::text, array(select substr(to_jsonb(name)::text, 2, length(to_jsonb(name)::text) - 2)
    from unnest(names) with ordinality as u(name, n) order by n), instead)::jsonb
$$;
