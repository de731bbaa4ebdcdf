-- People and organizations: who is here, what they offer and look for, who belongs to whom, and what they agreed to.

-- Japanese full-text search without an extension: pairs of neighbouring characters with their positions.
create function ja_tsv(t text) returns tsvector language plpgsql immutable parallel safe as $$
declare
  chars text[] := string_to_array(left(regexp_replace(lower(normalize(coalesce(t, ''), NFKC)), '[^[:alnum:]]+', ' ', 'g'), 12000), null);
  pairs text[] := '{}';
  this text;
  next text;
begin
  for i in 1..coalesce(array_length(chars, 1), 0) loop
    this := chars[i];
    continue when this = ' ';
    next := chars[i + 1];
    pairs[i] := this || case when next is null or next = ' ' then '' else next end || ':' || i;
  end loop;
  return array_to_string(pairs, ' ')::tsvector;
end $$;

-- What somebody typed into a search box, as a query over those pairs: every word, each as a run of characters.
create function ja_query(t text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  word text;
  runs text[] := '{}';
  steps text[];
begin
  foreach word in array regexp_split_to_array(trim(regexp_replace(lower(normalize(coalesce(t, ''), NFKC)), '[^[:alnum:]]+', ' ', 'g')), ' ') loop
    continue when word = '';
    word := left(word, 60);
    if length(word) = 1 then
      runs := runs || ('''' || word || ''':*');
    else
      steps := '{}';
      for i in 1..length(word) - 1 loop
        steps := steps || ('''' || substr(word, i, 2) || '''');
      end loop;
      runs := runs || ('(' || array_to_string(steps, ' <-> ') || ')');
    end if;
  end loop;
  return array_to_string(runs[1:10], ' & ')::tsquery;
end $$;

create table person (
  municipality text not null references municipality,
  id uuid not null,
  account text,
  family_name text not null check (family_name <> ''),
  given_name text not null,
  family_kana text not null,
  given_kana text not null,
  display_name text not null check (display_name <> ''),
  email text,
  locale text not null default 'ja' check (locale in ('ja', 'en', 'easy')),
  phone text,
  postal_code text check (postal_code ~ '^\d{7}$'),
  area text not null default '',
  occupation text not null default '',
  bio text not null default '',
  offers_words text not null default '',
  looking_for text not null default '',
  hours_per_week integer check (hours_per_week between 1 and 60),
  days text[] not null default '{}' check (days <@ array['weekday_daytime', 'weekday_evening', 'weekend']),
  place text not null default 'either' check (place in ('online', 'onsite', 'either')),
  reward text not null default 'either' check (reward in ('paid', 'pro_bono', 'either')),
  languages text[] not null default '{}',
  home_town text,
  links text[] not null default '{}',
  photo uuid,
  sdgs integer[] not null default '{}',
  themes text[] not null default '{}',
  aims text[] not null default '{}',
  visibility jsonb not null default '{}',
  -- May be found by organizations: true only while a consent of that purpose stands (a trigger holds it).
  findable boolean not null default false,
  experience_count integer not null default 0,
  origin text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search tsvector,
  primary key (municipality, id)
);
create unique index person_account on person (municipality, account) where account is not null;
create index person_findable on person (municipality, findable, updated_at desc, id);
create index person_search on person using gin (search);
call tenant_table('person');

-- Only what members may see can be found: a search must not tell what its result hides. (The usual audience is members.)
create function person_search() returns trigger language plpgsql as $$
declare
  hidden text[] := array(select key from jsonb_each_text(new.visibility) where value = 'nobody');
begin
  new.search := ja_tsv(concat_ws(' ', new.display_name,
    case when not 'occupation' = any (hidden) then new.occupation end,
    case when not 'bio' = any (hidden) then new.bio end,
    case when not 'skills' = any (hidden) then new.offers_words end,
    case when not 'area' = any (hidden) then new.area end));
  return new;
end $$;
create trigger search before insert or update of display_name, occupation, bio, offers_words, area, visibility on person
  for each row execute function person_search();

create table person_skill (
  municipality text not null references municipality,
  person uuid not null,
  skill text not null,
  level integer not null check (level between 1 and 3),
  years integer check (years between 0 and 70),
  primary key (municipality, person, skill),
  foreign key (municipality, person) references person (municipality, id) on delete cascade
);
create index person_skill_skill on person_skill (municipality, skill, level);
call tenant_table('person_skill');

create table consent (
  municipality text not null references municipality,
  id uuid not null,
  person uuid not null,
  purpose text not null,
  text_version text not null,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  evidence jsonb not null default '{}',
  primary key (municipality, id),
  foreign key (municipality, person) references person (municipality, id) on delete cascade
);
create unique index consent_live on consent (municipality, person, purpose) where withdrawn_at is null;
call tenant_table('consent', 'select, insert, update');

create function findable_needs_consent() returns trigger language plpgsql as $$
begin
  if new.findable and not exists (select from consent c
    where c.municipality = new.municipality and c.person = new.id and c.purpose = 'findable' and c.withdrawn_at is null) then
    raise exception 'findable without a standing consent' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger findable_needs_consent after insert or update of findable on person
  deferrable initially deferred for each row when (new.findable) execute function findable_needs_consent();
