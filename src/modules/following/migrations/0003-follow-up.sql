-- Staff have been in touch about a match that was stuck, slow or silent: who, when, and what was said. For staff only.
create table follow_up (
  municipality text not null references municipality,
  id uuid not null,
  entry uuid not null,
  author text not null,
  said text not null check (said <> ''),
  account text not null,
  made_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, entry) references engagement (municipality, entry)
);
create index follow_up_entry on follow_up (municipality, entry, made_at desc);
call tenant_table('follow_up');
