-- What a later module needs to know of a scheme, as its own data: criteria, the chain of decision, letters, payments, reports.
create table scheme_plan (
  municipality text not null references municipality,
  scheme uuid not null,
  part text not null check (part ~ '^[a-z]+(-[a-z]+)*$'),
  definition jsonb not null,
  version integer not null default 1,
  primary key (municipality, scheme, part),
  foreign key (municipality, scheme) references scheme (municipality, id) on delete cascade
);
call tenant_table('scheme_plan');
