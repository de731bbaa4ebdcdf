-- 形式審査: whether the papers are complete. One of each application; what was noted of each point.
create table screening (
  municipality text not null references municipality,
  application uuid not null,
  -- By the code of the point: {"ok": true, "note": "…"}.
  points jsonb not null default '{}',
  checked_account text not null,
  checked_name text not null,
  checked_at timestamptz not null,
  -- When it was found complete; empty again as soon as a correction is asked for.
  passed_at timestamptz,
  version integer not null default 1,
  primary key (municipality, application),
  foreign key (municipality, application) references application (municipality, id) on delete cascade
);
call tenant_table('screening');

-- 補正のお願い: what the applicant is asked to put right, by when, and what became of it.
create table screening_correction (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  words text not null default '',
  -- [{"code": "plan", "words": "見積書の日付が…"}], in the order of the form.
  sections jsonb not null,
  due_on date not null,
  asked_account text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  reminded_at timestamptz,
  -- asked → answered (handed in again) or withdrawn (staff took the request back).
  state text not null default 'asked' check (state in ('asked', 'answered', 'withdrawn')),
  ended_at timestamptz,
  -- What the applicant changed, in words: [{"label": "…", "before": "…", "after": "…"}].
  changes jsonb not null default '[]',
  primary key (municipality, id),
  foreign key (municipality, application) references application (municipality, id) on delete cascade,
  constraint correction_ended check ((state = 'asked') = (ended_at is null))
);
-- One at a time.
create unique index screening_correction_open on screening_correction (municipality, application) where ended_at is null;
create index screening_correction_history on screening_correction (municipality, application, asked_at);
create index screening_correction_due on screening_correction (municipality, due_on) where ended_at is null;
call tenant_table('screening_correction');
