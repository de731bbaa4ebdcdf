-- What GビズID said of an account's business when its holder last came from there. Evidence for staff who answer a claim, no right by itself.
create table business_id (
  municipality text not null references municipality,
  account text not null,
  account_type text not null,
  corp_type text not null,
  corporate_number text check (corporate_number ~ '^[0-9]{13}$'),
  name text not null,
  read_at timestamptz not null default now(),
  primary key (municipality, account)
);
call tenant_table('business_id');
