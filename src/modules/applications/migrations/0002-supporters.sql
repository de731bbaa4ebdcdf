-- Somebody outside the firm (an accountant) who reads one application, or writes in it, until the firm says otherwise.
create table application_supporter (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  email text not null check (email <> ''),
  email_key text generated always as (lower(email)) stored,
  may text not null check (may in ('read', 'write')),
  -- SHA-256 of the link's secret: it works once.
  secret_hash text not null,
  invited_account text not null,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- Whoever opened the link.
  account text,
  name text not null default '',
  accepted_at timestamptz,
  ended_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  constraint supporter_accepted check ((account is null) = (accepted_at is null))
);
create unique index application_supporter_secret on application_supporter (municipality, secret_hash);
create unique index application_supporter_once on application_supporter (municipality, application, account) where ended_at is null;
create index application_supporter_account on application_supporter (municipality, account) where ended_at is null;
call tenant_table('application_supporter');
