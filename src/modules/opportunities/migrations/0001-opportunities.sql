-- A challenge (課題) on one page, from draft to closed; what it needs; what the coordinator said about it.

create table opportunity (
  municipality text not null references municipality,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  organization uuid not null,
  title text not null default '',
  current_state text not null default '',
  goal text not null default '',
  work text not null default '',
  way text not null default '',
  decider text not null default '',
  -- What experience is looked for, in the organization's own words; the list is in opportunity_skill.
  experience text not null default '',
  hours_per_week integer check (hours_per_week between 1 and 40),
  -- For a kind that happens once: hours in all.
  hours_total integer check (hours_total between 1 and 40),
  months integer check (months between 1 and 24),
  starts_on date,
  place text check (place in ('online', 'onsite', 'either')),
  area text not null default '',
  days text[] not null default '{}',
  reward_yen integer check (reward_yen >= 0),
  reward_unit text check (reward_unit in ('month', 'once', 'hour')),
  travel_paid boolean not null default false,
  sdgs integer[] not null default '{}' check (sdgs <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]),
  measures text[] not null default '{}',
  entry_from_on date,
  entry_until_on date,
  seats integer not null default 1 check (seats between 1 and 100),
  state text not null default 'draft' check (state in ('draft', 'review', 'published', 'closed', 'withdrawn')),
  coordinator text,
  origin text not null,
  created_by uuid,
  created_account text not null,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  published_at timestamptz,
  closed_at timestamptz,
  closed_reason text check (closed_reason in ('filled', 'enough', 'expired', 'changed', 'stopped')),
  closed_note text not null default '',
  version integer not null default 1,
  search tsvector,
  primary key (municipality, id),
  foreign key (municipality, organization) references organization (municipality, id),
  foreign key (municipality, created_by) references person (municipality, id),
  constraint reward_in_pairs check ((reward_yen is null) = (reward_unit is null)),
  constraint entry_window_in_order check (entry_from_on <= entry_until_on),
  constraint one_measure_of_time check (hours_per_week is null or hours_total is null),
  constraint submitted_has_its_day check (state not in ('review', 'published') or submitted_at is not null),
  constraint public_is_complete check (state not in ('published', 'closed') or (
    published_at is not null and place is not null and entry_from_on is not null and entry_until_on is not null
    and title <> '' and current_state <> '' and goal <> '' and work <> ''
    and (hours_per_week is not null or hours_total is not null))),
  constraint closed_has_its_reason check ((state = 'closed') = (closed_reason is not null)
    and (state = 'closed') = (closed_at is not null))
);
create index opportunity_public on opportunity (municipality, published_at desc, id desc) where published_at is not null;
create index opportunity_closing on opportunity (municipality, state, entry_until_on, id);
create index opportunity_organization on opportunity (municipality, organization, created_at desc);
create index opportunity_search on opportunity using gin (search);
create index opportunity_measures on opportunity using gin (measures);
call tenant_table('opportunity');

create function opportunity_search() returns trigger language plpgsql as $$
begin
  new.search := ja_tsv(concat_ws(' ', new.title, new.current_state, new.goal, new.work, new.way, new.experience, new.area));
  return new;
end $$;
create trigger search before insert or update of title, current_state, goal, work, way, experience, area on opportunity
  for each row execute function opportunity_search();

create table opportunity_skill (
  municipality text not null references municipality,
  opportunity uuid not null,
  skill text not null,
  must boolean not null,
  level integer not null default 1 check (level between 1 and 3),
  primary key (municipality, opportunity, skill),
  foreign key (municipality, opportunity) references opportunity (municipality, id) on delete cascade
);
create index opportunity_skill_skill on opportunity_skill (municipality, skill);
call tenant_table('opportunity_skill');

create table review_comment (
  municipality text not null references municipality,
  id uuid not null,
  opportunity uuid not null,
  author text not null,
  author_name text not null,
  -- The field it is about; null for the whole.
  field text,
  body text not null check (body <> ''),
  created_at timestamptz not null default now(),
  primary key (municipality, id),
  foreign key (municipality, opportunity) references opportunity (municipality, id) on delete cascade
);
create index review_comment_opportunity on review_comment (municipality, opportunity, created_at);
call tenant_table('review_comment');
