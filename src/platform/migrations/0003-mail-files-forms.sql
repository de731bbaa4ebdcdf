-- Mail waits in an outbox that is written with the act that causes it.
create table mail (
  municipality text not null references municipality,
  id uuid not null,
  to_address text not null,
  locale text not null,
  subject text not null,
  paragraphs text[] not null,
  link_href text,
  link_label text,
  state text not null default 'queued' check (state in ('queued', 'sent', 'captured', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (municipality, id)
);
create index mail_recent on mail (municipality, created_at desc);
call tenant_table('mail', 'select, insert, update');

-- What arrived, exactly; the bytes lie on disk under their hash.
create table file (
  municipality text not null references municipality,
  id uuid not null,
  name text not null,
  type text not null,
  bytes bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer,
  uploaded_by text not null,
  uploaded_at timestamptz not null default now(),
  -- Everyone may see it (a published photograph); otherwise its sender and staff.
  public boolean not null default false,
  subject text not null,
  subject_id text not null,
  primary key (municipality, id)
);
create index file_subject on file (municipality, subject, subject_id);
call tenant_table('file');

-- What somebody had typed when their session lapsed, until they are back.
create table kept_form (
  municipality text not null references municipality,
  secret_hash text not null,
  path text not null,
  form_values jsonb not null,
  expires_at timestamptz not null,
  primary key (municipality, secret_hash)
);
create index kept_form_expires on kept_form (municipality, expires_at);
call tenant_table('kept_form');

-- Counters of the rate limiter, shared by all processes (the table's shape is the library's).
create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);
grant select, insert, update, delete on rate_limit to machiport_app;
