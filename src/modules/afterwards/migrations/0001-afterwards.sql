-- After an event: who wants to meet again, the survey, recordings and slides, ideas, the report.

-- Whom the others who came may see, and how each is reached once both want to. No row: not shown.
create table wish_contact (
  municipality text not null references municipality,
  participant uuid not null,
  event uuid not null,
  email text,
  phone text,
  agreed_at timestamptz not null default now(),
  primary key (municipality, participant),
  foreign key (municipality, participant) references participant (municipality, id) on delete cascade,
  constraint can_be_reached check (email is not null or phone is not null)
);
create index wish_contact_event on wish_contact (municipality, event, participant);
call tenant_table('wish_contact');

-- Nobody is told of it before the other wishes the same: then both rows bear the same moment.
create table wish (
  municipality text not null references municipality,
  participant uuid not null,
  wanted uuid not null,
  event uuid not null,
  made_at timestamptz not null default now(),
  mutual_at timestamptz,
  primary key (municipality, participant, wanted),
  foreign key (municipality, participant) references participant (municipality, id) on delete cascade,
  foreign key (municipality, wanted) references participant (municipality, id) on delete cascade,
  constraint not_oneself check (participant <> wanted)
);
create index wish_event on wish (municipality, event) where mutual_at is not null;
create index wish_wanted on wish (municipality, wanted);
call tenant_table('wish');

-- No name, no number of a participant and no time stand beside an answer: `key` is made from the secret of the ticket page,
-- so that each answers once and can change it.
create table survey_answer (
  municipality text not null references municipality,
  event uuid not null,
  key text not null,
  answers jsonb not null,
  primary key (municipality, event, key),
  foreign key (municipality, event) references event (municipality, id)
);
call tenant_table('survey_answer');

-- Whoever came was thanked by mail, and asked: once an event.
create table thanks_mail (
  municipality text not null references municipality,
  event uuid not null,
  sent_at timestamptz not null default now(),
  primary key (municipality, event),
  foreign key (municipality, event) references event (municipality, id)
);
call tenant_table('thanks_mail');

create table material (
  municipality text not null references municipality,
  id uuid not null,
  event uuid not null,
  title text not null check (title <> ''),
  audience text not null check (audience in ('everyone', 'admitted', 'came')),
  url text,
  file uuid,
  -- [{"at": 750, "title": "…"}], in seconds.
  chapters jsonb not null default '[]',
  created_account text not null,
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, event) references event (municipality, id),
  foreign key (municipality, file) references file (municipality, id),
  constraint link_or_file check ((url is null) <> (file is null))
);
create index material_event on material (municipality, event, created_at);
call tenant_table('material');

create table event_idea (
  municipality text not null references municipality,
  id uuid not null,
  event uuid not null,
  -- Null: noted by the organizer.
  participant uuid,
  words text not null check (words <> ''),
  created_account text not null,
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, event) references event (municipality, id),
  foreign key (municipality, participant) references participant (municipality, id) on delete set null (participant)
);
create index event_idea_event on event_idea (municipality, event, created_at desc);
call tenant_table('event_idea');

create table event_report (
  municipality text not null references municipality,
  event uuid not null,
  came_of_it text not null,
  next_steps text not null default '',
  -- As they were when it was published.
  figures jsonb,
  published_at timestamptz,
  version integer not null default 1,
  created_account text not null,
  created_at timestamptz not null default now(),
  primary key (municipality, event),
  foreign key (municipality, event) references event (municipality, id),
  constraint published_with_figures check ((published_at is null) = (figures is null))
);
call tenant_table('event_report');
