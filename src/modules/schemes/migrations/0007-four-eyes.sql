-- A public scheme's next form or rules are settled by somebody other than whoever changed them last.
alter table scheme_form add column changed_account text, add column settled_account text;
alter table scheme_rules add column changed_account text, add column settled_account text;

create function settled_by_another() returns trigger language plpgsql as $$
begin
  if new.settled_account is not distinct from coalesce(old.changed_account, old.created_account)
    and exists (select from scheme s where s.municipality = new.municipality and s.id = new.scheme and s.state = 'published') then
    raise exception 'a version of a public scheme is settled by another than its writer' using errcode = 'check_violation', constraint = tg_table_name || '_four_eyes';
  end if;
  return new;
end $$;
create trigger scheme_form_four_eyes before update on scheme_form
  for each row when (old.published_at is null and new.published_at is not null) execute function settled_by_another();
create trigger scheme_rules_four_eyes before update on scheme_rules
  for each row when (old.published_at is null and new.published_at is not null) execute function settled_by_another();
