-- 交付の公表: what the public may know of an award, as it was published. Changes append a version; nothing is taken back silently.
create table award_publication (
  municipality text not null references municipality,
  -- The same through all versions: its public number.
  id uuid not null,
  version integer not null check (version >= 1),
  -- Outlives the application, whose retention is shorter.
  application uuid not null,
  scheme uuid not null,
  scheme_title text not null check (scheme_title <> ''),
  fiscal_year integer not null,
  title text not null check (title <> ''),
  -- Null: a natural person, who is only counted.
  recipient_name text,
  corporate_number text,
  state text not null check (state in ('awarded', 'changed', 'cancelled')),
  yen bigint not null check (yen >= 0),
  decided_on date not null,
  published_at timestamptz not null,
  primary key (municipality, id, version),
  unique (municipality, application, version),
  foreign key (municipality, scheme) references scheme (municipality, id),
  constraint award_publication_cancelled check (state <> 'cancelled' or yen = 0),
  constraint award_publication_names_no_person check (recipient_name is not null or (corporate_number is null and title = scheme_title))
);
create index award_publication_list on award_publication (municipality, decided_on desc, id);
-- Nothing is changed once it was published.
call tenant_table('award_publication', 'select, insert');
