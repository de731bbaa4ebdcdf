-- Organizations of every kind, and who belongs to them.
create table organization (
  municipality text not null references municipality,
  id uuid not null,
  kind text not null check (kind in ('company', 'sole_proprietor', 'factory', 'shopping_street', 'npo', 'farm', 'university', 'bank', 'industry_group', 'public')),
  name text not null check (name <> ''),
  name_kana text not null default '',
  -- Without legal form, width and blanks: for finding the same name written otherwise.
  name_key text not null,
  corporate_number text check (corporate_number ~ '^[1-9]\d{12}$'),
  industry text[] not null default '{}',
  industry_revision text not null default '14',
  size_band text check (size_band in ('1', '2-5', '6-20', '21-50', '51-100', '101-300', '301-')),
  founded_year integer check (founded_year between 500 and 2200),
  postal_code text check (postal_code ~ '^\d{7}$'),
  address text not null default '',
  area text not null default '',
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  phone text,
  email text,
  url text,
  slug text not null check (slug <> ''),
  headline text not null default '',
  story text not null default '',
  makes text not null default '',
  strengths text[] not null default '{}',
  -- 区内の産業支援業: a professional others may turn to, and the badge that staff gave after checking.
  professional boolean not null default false,
  specialities text[] not null default '{}',
  verified_at timestamptz,
  verified_by text,
  photo uuid,
  face_published boolean not null default true,
  closed_on date,
  origin text not null,
  -- Where an imported row came from: the file's name for itself, and the row's own key in it.
  source text,
  source_key text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search tsvector,
  primary key (municipality, id),
  constraint coordinates_in_pairs check ((latitude is null) = (longitude is null)),
  constraint badge_is_signed check ((verified_at is null) = (verified_by is null))
);
create unique index organization_corporate_number on organization (municipality, corporate_number) where corporate_number is not null;
create unique index organization_slug on organization (municipality, slug);
create unique index organization_source on organization (municipality, source, source_key) where source_key is not null;
create index organization_name_key on organization (municipality, name_key);
create index organization_listed on organization (municipality, name_kana, id);
create index organization_kind on organization (municipality, kind, name_kana, id);
create index organization_search on organization using gin (search);
call tenant_table('organization');

create function organization_search() returns trigger language plpgsql as $$
begin
  new.search := ja_tsv(concat_ws(' ', new.name, new.name_kana, new.headline, new.makes, new.story, new.area,
    array_to_string(new.strengths, ' '), array_to_string(new.specialities, ' ')));
  return new;
end $$;
create trigger search before insert or update of name, name_kana, headline, makes, story, area, strengths, specialities on organization
  for each row execute function organization_search();

create table affiliation (
  municipality text not null references municipality,
  organization uuid not null,
  person uuid not null,
  role text not null check (role in ('representative', 'staff')),
  since timestamptz not null default now(),
  primary key (municipality, organization, person),
  foreign key (municipality, organization) references organization (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);
create index affiliation_person on affiliation (municipality, person);
call tenant_table('affiliation');

create table invitation (
  municipality text not null references municipality,
  id uuid not null,
  organization uuid not null,
  email text not null,
  role text not null check (role in ('representative', 'staff')),
  token_hash text not null,
  invited_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, organization) references organization (municipality, id)
);
create unique index invitation_token on invitation (municipality, token_hash);
create index invitation_organization on invitation (municipality, organization, created_at desc);
call tenant_table('invitation');

create table claim (
  municipality text not null references municipality,
  id uuid not null,
  organization uuid not null,
  person uuid not null,
  reason text not null check (reason <> ''),
  state text not null default 'open' check (state in ('open', 'approved', 'declined')),
  answer text not null default '',
  decided_by text,
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, organization) references organization (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  constraint decided_is_signed check ((state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null))
);
create unique index claim_open on claim (municipality, organization, person) where state = 'open';
create index claim_state on claim (municipality, state, created_at);
call tenant_table('claim');

-- 商店街 and its shops, 組合 and its members.
create table organization_group (
  municipality text not null references municipality,
  parent uuid not null,
  member uuid not null,
  primary key (municipality, parent, member),
  foreign key (municipality, parent) references organization (municipality, id),
  foreign key (municipality, member) references organization (municipality, id),
  constraint not_its_own_member check (parent <> member)
);
create index organization_group_member on organization_group (municipality, member);
call tenant_table('organization_group');
