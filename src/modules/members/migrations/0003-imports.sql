-- Files read in: every row's outcome with its reasons, and which heading means what.
create table column_map (
  municipality text not null references municipality,
  id uuid not null,
  name text not null check (name <> ''),
  map jsonb not null,
  created_at timestamptz not null default now(),
  primary key (municipality, id)
);
create unique index column_map_name on column_map (municipality, name);
call tenant_table('column_map');

create table import_batch (
  municipality text not null references municipality,
  id uuid not null,
  kind text not null check (kind in ('organizations', 'people')),
  source text not null,
  file_name text not null,
  file_sha256 text not null,
  file uuid,
  map text not null,
  state text not null default 'running' check (state in ('previewed', 'running', 'done', 'failed')),
  total integer not null default 0,
  accepted integer not null default 0,
  repaired integer not null default 0,
  rejected integer not null default 0,
  unchanged integer not null default 0,
  problem text,
  by_account text not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (municipality, id)
);
create index import_batch_recent on import_batch (municipality, created_at desc);
call tenant_table('import_batch');

create table import_row (
  municipality text not null references municipality,
  batch uuid not null,
  line integer not null,
  outcome text not null check (outcome in ('accepted', 'repaired', 'rejected', 'unchanged')),
  title text not null,
  notes jsonb not null default '[]',
  organization uuid,
  primary key (municipality, batch, line),
  foreign key (municipality, batch) references import_batch (municipality, id) on delete cascade
);
create index import_row_outcome on import_row (municipality, batch, outcome, line);
call tenant_table('import_row');
