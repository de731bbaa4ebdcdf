-- That somebody who registered agreed to the terms of use and the privacy notice: which text, when, from where. Kept as it is.
-- It counts once the address is proven; what a stranger ticked in another's name stays beside an account that never signed in.
create table terms_consent (
  municipality text not null references municipality,
  id uuid not null,
  account text not null,
  text_version text not null,
  given_at timestamptz not null default now(),
  evidence jsonb not null,
  primary key (municipality, id)
);
create index terms_consent_account on terms_consent (municipality, account, given_at);
call tenant_table('terms_consent', 'select, insert');
