-- A letter is found by a part of its applicant's name or of its number, however wide and large its characters are written.
alter table letter add column search_key text
  generated always as (lower(normalize(applicant_name || ' ' || (content ->> 'number'), NFKC))) stored;
drop index letter_recent;
create index letter_recent on letter (municipality, issued_at desc, id) include (search_key, scheme, opened_at, posted_on);

-- As in 0002; the key follows from what stays, and is not known yet when this is asked.
create or replace function letter_never_changes() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{pdf,opened_at,opened_account,opened_name,posted_on,posted_account,search_key}'::text[]
      is distinct from to_jsonb(old) - '{pdf,opened_at,opened_account,opened_name,posted_on,posted_account,search_key}'::text[]
    or (old.pdf is not null and new.pdf is distinct from old.pdf)
    or (old.opened_at is not null and (new.opened_at, new.opened_account) is distinct from (old.opened_at, old.opened_account))
    or (old.opened_at is not null and new.opened_name <> old.opened_name and current_user <> 'machiport_eraser')
    or (old.posted_on is not null and (new.posted_on, new.posted_account) is distinct from (old.posted_on, old.posted_account)) then
    raise exception 'a letter never changes' using errcode = 'check_violation', constraint = 'letter_never_changes';
  end if;
  return new;
end $$;
