-- Written talk about one thing, and what the app tells a person.

create table thread (
  municipality text not null references municipality,
  id uuid not null,
  -- What is talked about: 'entry', later others; the owner decides who may read.
  subject_kind text not null check (subject_kind ~ '^[a-z_]+$'),
  subject_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  unique (municipality, subject_kind, subject_id)
);
call tenant_table('thread');

create table message (
  municipality text not null references municipality,
  id uuid not null,
  thread uuid not null,
  -- Null for staff without a profile; the account is always known.
  author uuid,
  author_account text not null,
  author_name text not null,
  author_side text not null check (author_side in ('person', 'organization', 'coordinator')),
  body text not null check (body <> ''),
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, thread) references thread (municipality, id),
  foreign key (municipality, author) references person (municipality, id)
);
create index message_thread on message (municipality, thread, created_at, id);
call tenant_table('message');

create table thread_reader (
  municipality text not null references municipality,
  thread uuid not null,
  person uuid not null,
  read_until timestamptz not null,
  primary key (municipality, thread, person),
  foreign key (municipality, thread) references thread (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);
call tenant_table('thread_reader');

create table notice (
  municipality text not null references municipality,
  id uuid not null,
  person uuid not null,
  -- Both languages, so that it is read in the reader's of that day.
  subject jsonb not null,
  body jsonb not null,
  -- A path of this site.
  href text not null check (href ~ '^/([^/\\]|$)'),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);
create index notice_person on notice (municipality, person, created_at desc, id desc);
create index notice_unread on notice (municipality, person) where read_at is null;
call tenant_table('notice');
