-- What every module stands on: municipalities, the restricted role, the audit chain, announced facts.

do $$
begin
  if not exists (select from pg_roles where rolname = 'machiport_app') then
    create role machiport_app nologin;
  end if;
  execute format('grant machiport_app to %I', current_user);
exception when duplicate_object or unique_violation then null; -- another database of this server made it first
end $$;
grant usage on schema public to machiport_app;

create function current_municipality() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.municipality', true), '') $$;

-- Puts a table behind row-level security. Every table with a municipality column must pass through here (tested).
create procedure tenant_table(name regclass, privileges text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', name);
  execute format('create policy tenant on %s using (municipality = current_municipality()) with check (municipality = current_municipality())', name);
  execute format('grant %s on %s to machiport_app', privileges, name);
end $$;

create table municipality (
  code text primary key check (code ~ '^\d{6}$'),
  name text not null check (name <> ''),
  name_kana text not null,
  name_en text not null,
  department text not null,
  department_en text not null,
  phone text not null,
  hosts text[] not null default '{}'
);
grant select on municipality to machiport_app;

create table role_grant (
  municipality text not null references municipality,
  account text not null,
  role text not null check (role in ('member', 'adviser', 'reviewer', 'coordinator', 'officer', 'administrator', 'auditor')),
  granted_by text not null,
  granted_at timestamptz not null default now(),
  primary key (municipality, account, role)
);
call tenant_table('role_grant');

-- One line for each write. No update or delete is granted, and each line carries the hash of the one before it.
create table audit_line (
  municipality text not null references municipality,
  seq bigint not null,
  at timestamptz not null default clock_timestamp(),
  account text not null,
  actor text not null,
  acting_for text,
  origin text not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  changes jsonb not null default '{}',
  request_id text not null,
  address text not null,
  prev bytea not null,
  hash bytea not null,
  primary key (municipality, seq)
);
create index audit_line_subject on audit_line (municipality, subject, subject_id, seq);
call tenant_table('audit_line', 'select, insert');

create table audit_head (
  municipality text primary key references municipality,
  seq bigint not null,
  hash bytea not null
);
call tenant_table('audit_head', 'select');

create function audit_hash(l audit_line) returns bytea language sql stable as $$
  select sha256(l.prev || convert_to(jsonb_build_array(l.municipality, l.seq, extract(epoch from l.at)::text, l.account, l.actor,
    l.acting_for, l.origin, l.action, l.subject, l.subject_id, l.changes, l.request_id, l.address)::text, 'UTF8'))
$$;

create function audit_chain() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into audit_head values (new.municipality, 0, '') on conflict do nothing;
  select seq + 1, hash into new.seq, new.prev from audit_head where municipality = new.municipality for update;
  new.hash := audit_hash(new);
  update audit_head set seq = new.seq, hash = new.hash where municipality = new.municipality;
  return new;
end $$;
create trigger chain before insert on audit_line for each row execute function audit_chain();

create function audit_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'audit lines are never changed or removed';
end $$;
create trigger final before update or delete on audit_line for each row execute function audit_is_final();

-- What happened, in the past tense, with the measures of the vision that it serves.
create table fact (
  municipality text not null references municipality,
  id uuid not null,
  name text not null check (name ~ '^[a-z_]+\.[a-z_]+$'),
  at timestamptz not null default now(),
  account text not null,
  subject text not null,
  subject_id text not null,
  measures text[] not null default '{}',
  data jsonb not null default '{}',
  primary key (municipality, id)
);
create index fact_name on fact (municipality, name, at);
call tenant_table('fact', 'select, insert');
