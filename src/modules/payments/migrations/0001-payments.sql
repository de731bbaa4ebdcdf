-- Paying what was granted: what is due, what goes to the bank together, what the bank says, and what comes back.

-- The account from which the town pays, as its bank knows it.
create table payment_source (
  municipality text primary key references municipality,
  client_code text not null check (client_code ~ '^\d{10}$'),
  client_name text not null check (client_name <> ''),
  bank text not null check (bank ~ '^\d{4}$'),
  branch text not null check (branch ~ '^\d{3}$'),
  kind text not null check (kind in ('1', '2', '9')),
  number text not null check (number ~ '^\d{7}$'),
  version integer not null default 1
);
call tenant_table('payment_source');

-- Where an application's money goes: from its answers, until its applicant says otherwise.
create table payment_account (
  municipality text not null references municipality,
  application uuid not null,
  bank text not null,
  branch text not null,
  kind text not null,
  number text not null,
  holder text not null,
  changed_at timestamptz not null default now(),
  -- Whoever among staff has looked at it; null after every change.
  checked_account text,
  version integer not null default 1,
  primary key (municipality, application),
  foreign key (municipality, application) references application (municipality, id) on delete cascade
);
call tenant_table('payment_account');

create table payment_due (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  scheme uuid not null,
  fiscal_year integer not null,
  applicant_name text not null,
  kind text not null check (kind in ('advance', 'instalment', 'final')),
  yen bigint not null check (yen > 0),
  due_on date not null,
  state text not null check (state in ('asked', 'due', 'batched', 'paid', 'failed', 'dropped')),
  -- Since when it stands where it stands; kept by the database.
  state_at timestamptz not null default now(),
  invoiced_on date,
  paid_on date,
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  foreign key (municipality, scheme) references scheme (municipality, id),
  constraint payment_due_paid_on check ((state = 'paid') = (paid_on is not null))
);
create index payment_due_application on payment_due (municipality, application);
create index payment_due_waiting on payment_due (municipality, state, due_on, id);
call tenant_table('payment_due');

create function payment_due_moves() returns trigger language plpgsql as $$
begin
  if old.state in ('paid', 'dropped') or (new.yen, new.application, new.kind) is distinct from (old.yen, old.application, old.kind) then
    raise exception 'a payment never changes, and what is paid stays paid' using errcode = 'check_violation', constraint = 'payment_due_moves';
  end if;
  if new.state <> old.state then new.state_at := now(); end if;
  return new;
end $$;
create trigger payment_due_moves before update on payment_due for each row execute function payment_due_moves();

-- Goes to the bank as one file, once two people have approved it who did not make it.
create table payment_batch (
  municipality text not null references municipality,
  id uuid not null,
  number integer not null check (number >= 1),
  pay_on date not null,
  state text not null default 'made' check (state in ('made', 'first', 'approved', 'done', 'returned')),
  count integer not null check (count between 1 and 9999),
  total_yen bigint not null check (total_yen > 0),
  made_account text not null,
  made_name text not null,
  made_at timestamptz not null default now(),
  first_account text,
  first_name text not null default '',
  first_at timestamptz,
  second_account text,
  second_name text not null default '',
  second_at timestamptz,
  returned_name text not null default '',
  returned_words text not null default '',
  -- The file as it was approved.
  content bytea,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (municipality, id),
  unique (municipality, number),
  constraint batch_first_is_another check (first_account <> made_account),
  constraint batch_second_is_another check (second_account <> made_account and second_account <> first_account),
  constraint batch_approved_by_two check (state not in ('approved', 'done') or num_nonnulls(first_account, second_account, content, sha256) = 4)
);
call tenant_table('payment_batch');

create function batch_keeps_file() returns trigger language plpgsql as $$
begin
  if old.content is not null and (new.content, new.sha256, new.pay_on, new.count, new.total_yen, new.first_account, new.second_account)
    is distinct from (old.content, old.sha256, old.pay_on, old.count, old.total_yen, old.first_account, old.second_account) then
    raise exception 'a file that was approved never changes' using errcode = 'check_violation', constraint = 'batch_keeps_file';
  end if;
  return new;
end $$;
create trigger batch_keeps_file before update on payment_batch for each row execute function batch_keeps_file();

-- One payment in one batch, with the account as it was then; a payment that failed is in a later batch once more.
create table payment_transfer (
  municipality text not null references municipality,
  batch uuid not null,
  payment uuid not null,
  position integer not null check (position >= 1),
  yen bigint not null check (yen between 1 and 9999999999),
  bank text not null,
  branch text not null,
  kind text not null,
  number text not null,
  holder text not null,
  result text check (result in ('paid', 'failed')),
  -- Code of result-codes.ts.
  reason text not null default '',
  result_on date,
  primary key (municipality, batch, payment),
  unique (municipality, batch, position),
  foreign key (municipality, batch) references payment_batch (municipality, id),
  foreign key (municipality, payment) references payment_due (municipality, id) on delete cascade,
  constraint transfer_result_on check ((result is null) = (result_on is null))
);
create index payment_transfer_payment on payment_transfer (municipality, payment);
call tenant_table('payment_transfer');

-- Money that comes back.
create table recovery (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  scheme uuid not null,
  fiscal_year integer not null,
  applicant_name text not null,
  cause text not null check (cause in ('settlement', 'cancellation', 'decision')),
  yen bigint not null check (yen > 0),
  reason text not null,
  ordered_on date not null,
  due_on date not null,
  -- What of it was paid when, by which interest runs: [{yen, paid_on}].
  parts jsonb not null,
  -- Hundredths of a per cent a year.
  surcharge_rate integer not null check (surcharge_rate between 0 and 3650),
  late_rate integer not null check (late_rate between 0 and 3650),
  state text not null default 'open' check (state in ('open', 'recovered')),
  primary key (municipality, id),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  foreign key (municipality, scheme) references scheme (municipality, id)
);
create index recovery_application on recovery (municipality, application);
create index recovery_state on recovery (municipality, state, due_on, id);
call tenant_table('recovery');

create table recovery_receipt (
  municipality text not null references municipality,
  id uuid not null,
  recovery uuid not null,
  yen bigint not null check (yen > 0),
  received_on date not null,
  noted_name text not null,
  noted_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, recovery) references recovery (municipality, id) on delete cascade
);
create index recovery_receipt_of on recovery_receipt (municipality, recovery);
call tenant_table('recovery_receipt');
