-- Four eyes: who handed it in, and who published it. Calls of one scheme never take applications at the same time.

create extension if not exists btree_gist;

alter table scheme
  add column submitted_account text,
  add column published_account text,
  add constraint scheme_four_eyes check (published_account is null or (submitted_account is not null and submitted_account <> published_account));

-- The list of staff: newest first, all of them or by state.
create index scheme_newest on scheme (municipality, state, id desc);

alter table scheme_call
  -- The dates that were announced before somebody changed them; null: they never changed.
  add column opened_before timestamptz,
  add column closed_before timestamptz,
  add column changed_at timestamptz,
  -- The deadline itself is too late already: [opens_at, closes_at).
  add constraint scheme_call_one_at_a_time exclude using gist (municipality with =, scheme with =, tstzrange(opens_at, closes_at) with &&);

-- What people apply under stays as it was when the call began.
create function scheme_call_keeps_its_terms() returns trigger language plpgsql as $$
begin
  if old.opens_at <= now() and (new.form, new.rules, new.opens_at, new.scheme) is distinct from (old.form, old.rules, old.opens_at, old.scheme) then
    raise exception 'a call that has begun keeps its form and rules' using errcode = 'check_violation', constraint = 'scheme_call_keeps_its_terms';
  end if;
  return new;
end $$;
create trigger scheme_call_keeps_its_terms before update on scheme_call for each row execute function scheme_call_keeps_its_terms();
