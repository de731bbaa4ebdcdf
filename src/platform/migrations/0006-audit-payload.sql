-- Who it was and what changed may be erased from an audit line, and the chain still verifies: the line's hash covers a salted digest
-- of that part instead of the part itself (docs/decisions says why).
alter table audit_line
  -- Goes with the personal part, so that a telephone number cannot be guessed from its digest.
  add column salt bytea default uuid_send(gen_random_uuid()),
  add column personal_hash bytea,
  -- The line that records the erasing, and names this one.
  add column erased_by bigint;

create function audit_personal_hash(l audit_line) returns bytea language sql stable as $$
  select sha256(l.salt || convert_to(jsonb_build_array(l.actor, l.changes, l.address)::text, 'UTF8'))
$$;
create or replace function audit_hash(l audit_line) returns bytea language sql stable as $$
  select sha256(l.prev || convert_to(jsonb_build_array(l.municipality, l.seq, extract(epoch from l.at)::text, l.account,
    l.acting_for, l.origin, l.action, l.subject, l.subject_id, l.request_id, encode(l.personal_hash, 'hex'))::text, 'UTF8'))
$$;

create or replace function audit_chain() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into audit_head values (new.municipality, 0, '') on conflict do nothing;
  select seq + 1, hash into new.seq, new.prev from audit_head where municipality = new.municipality for update;
  new.erased_by := null;
  new.salt := uuid_send(gen_random_uuid());
  new.personal_hash := audit_personal_hash(new);
  new.hash := audit_hash(new);
  update audit_head set seq = new.seq, hash = new.hash where municipality = new.municipality;
  return new;
end $$;

-- A line is final but for the erasing of its personal part, once.
create or replace function audit_is_final() returns trigger language plpgsql as $$
declare
  blank audit_line := old;
begin
  blank.actor := '';
  blank.changes := '{}';
  blank.address := '';
  blank.salt := null;
  blank.erased_by := new.erased_by;
  if tg_op = 'UPDATE' and old.erased_by is null and new.erased_by > old.seq and new is not distinct from blank then
    return new;
  end if;
  raise exception 'audit lines are never changed or removed';
end $$;

create function erase_audit_lines(lines bigint[], by_line bigint) returns void language sql security definer set search_path = public, pg_temp as $$
  update audit_line set actor = '', changes = '{}', address = '', salt = null, erased_by = by_line
    where municipality = current_municipality() and seq = any (lines) and erased_by is null
$$;
revoke execute on function erase_audit_lines from public;
grant execute on function erase_audit_lines to machiport_app;

-- What is there already is chained anew; the old head, which somebody may have noted elsewhere, stands in a line of its own.
do $$
declare
  code text;
  l audit_line;
  last bytea;
  old_head text;
begin
  alter table audit_line disable trigger final;
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    last := '';
    select encode(hash, 'hex') into old_head from audit_head where municipality = code;
    continue when old_head is null;
    for l in select * from audit_line where municipality = code order by seq loop
      l.prev := last;
      l.personal_hash := audit_personal_hash(l);
      l.hash := audit_hash(l);
      last := l.hash;
      update audit_line set prev = l.prev, personal_hash = l.personal_hash, hash = l.hash
        where municipality = code and seq = l.seq;
    end loop;
    update audit_head set hash = last where municipality = code;
    insert into audit_line (municipality, account, actor, origin, action, subject, subject_id, changes, request_id, address)
      values (code, 'system', 'machiport migrate', 'web', 'audit.rechained', 'municipality', code,
        jsonb_build_object('head', jsonb_build_array(old_head, null)), '-', '-');
  end loop;
  perform set_config('app.municipality', '', true);
  alter table audit_line enable trigger final;
end $$;
alter table audit_line alter column personal_hash set not null;
