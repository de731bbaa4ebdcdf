-- Whom a scheme is for, as far as it can be chosen; none named: everybody. And the largest firm it is for, by people who work there.
alter table scheme
  add column audiences text[] not null default '{}',
  add column employees_max integer check (employees_max >= 0);
