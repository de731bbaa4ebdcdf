-- The vision as a tree: policy → aim → strategy → tactic → measure, under the ids of the council's table.

create table policy_node (
  municipality text not null references municipality,
  id text not null check (id ~ '^\d{1,2}(-\d{1,2}(\.\d{1,2}){0,3})?$'),
  level text not null check (level in ('policy', 'aim', 'strategy', 'tactic', 'measure')),
  parent text,
  label text not null check (label <> ''),
  -- The order among its siblings, from 1.
  position integer not null check (position > 0),
  primary key (municipality, id),
  foreign key (municipality, parent) references policy_node (municipality, id),
  check ((level = 'policy') = (parent is null))
);
create index policy_node_parent on policy_node (municipality, parent, position);
call tenant_table('policy_node');

-- Which announced facts serve a measure.
create index fact_measures on fact using gin (measures);
