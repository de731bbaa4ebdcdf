-- A person's home town is another municipality of this installation. What joins two towns cannot lie behind the wall between
-- them, so it stands in a schema of its own, with a wall of its own: who, from where, to where, and since when that may be
-- seen. Nothing else leaves a town: what is shown is read in the town where it was done, each time.
create schema across;
grant usage on schema across to machiport_app;

create table across.home_town (
  -- Where they live or work.
  municipality text not null references municipality,
  account text not null,
  home text not null references municipality,
  -- When and to which text they agreed that finished work is shown there; null where they only named the town.
  shared_at timestamptz,
  text_version text,
  primary key (municipality, account),
  constraint another_town check (home <> municipality),
  constraint agreed_to_a_text check ((shared_at is null) = (text_version is null))
);
create index home_town_home on across.home_town (home, account) where shared_at is not null;
alter table across.home_town enable row level security, force row level security;
-- A town reads and writes its own; the home town reads those that are shared with it, and no others.
create policy own on across.home_town using (municipality = current_municipality())
  with check (municipality = current_municipality());
create policy shared on across.home_town for select using (home = current_municipality() and shared_at is not null);
grant select, insert, update, delete on across.home_town to machiport_app;

-- What somebody did in another town, as they added it to an entry here: a copy, seen by whoever sees the entry.
create table entry_experience (
  municipality text not null references municipality,
  entry uuid not null,
  -- The work's own number, in its town.
  source uuid not null,
  town text not null,
  title text not null,
  organization_name text not null,
  finished_on date not null,
  -- The address of its public story, where there is one.
  story text,
  added_at timestamptz not null default now(),
  primary key (municipality, entry, source),
  foreign key (municipality, entry) references entry (municipality, id)
);
call tenant_table('entry_experience');
