-- Searching under row-level security: @@ and && are not leakproof, so PostgreSQL would never use their indexes for the
-- restricted role and read every row instead. The words therefore stand in a schema out of that role's reach, and
-- functions that see only the current municipality's rows say which ids fit (docs/decisions/0012).
create schema search;

-- As `searchKey` in TypeScript: width, case, kana script and variant selectors folded away, a mark after kana is ー.
create function search_key(t text) returns text language sql immutable parallel safe as $$
  select regexp_replace(translate(lower(normalize(
      regexp_replace(coalesce(t, ''), '[\uFE00-\uFE0F\U000E0100-\U000E01EF]', '', 'g'), NFKC)),
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ',
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ'),
    '(?<=[ァ-ヺ])[-\u2010-\u2015\u2212ー]+', 'ー', 'g')
$$;

-- Pairs of neighbouring characters with their positions.
create or replace function ja_tsv(t text) returns tsvector language plpgsql immutable parallel safe as $$
declare
  chars text[] := string_to_array(left(regexp_replace(public.search_key(t), '[^[:alnum:]]+', ' ', 'g'), 12000), null);
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

-- What somebody typed into a search box: every word, each as a run of characters.
create or replace function ja_query(t text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  word text;
  runs text[] := '{}';
  steps text[];
begin
  foreach word in array regexp_split_to_array(trim(regexp_replace(public.search_key(t), '[^[:alnum:]]+', ' ', 'g')), ' ') loop
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

drop trigger search on organization;
drop function organization_search;
alter table organization drop column search;
drop index organization_industry;

create table search.organization (
  municipality text not null,
  id uuid not null,
  words tsvector not null,
  industry text[] not null,
  primary key (municipality, id),
  foreign key (municipality, id) references public.organization on delete cascade
);
create index organization_words on search.organization using gin (words);
create index organization_industry on search.organization using gin (industry);

create function organization_words(o organization) returns tsvector language sql immutable as $$
  select ja_tsv(concat_ws(' ', o.name, o.name_kana, o.headline, o.makes, o.story, o.area,
    array_to_string(o.strengths, ' '), array_to_string(o.specialities, ' ')))
$$;
create function search_organization() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search.organization values (new.municipality, new.id, organization_words(new), new.industry)
    on conflict (municipality, id) do update set words = excluded.words, industry = excluded.industry;
  return null;
end $$;
create trigger search after insert or update of name, name_kana, headline, makes, story, area, strengths, specialities, industry
  on organization for each row execute function search_organization();

drop trigger search on person;
drop function person_search;
alter table person drop column search;

create table search.person (
  municipality text not null,
  id uuid not null,
  -- Only what members may see: a search must not tell what its result hides. (The usual audience is members.)
  words tsvector not null,
  -- For staff, who find everybody by name, reading or address.
  names tsvector not null,
  primary key (municipality, id),
  foreign key (municipality, id) references public.person on delete cascade
);
create index person_words on search.person using gin (words);
create index person_names on search.person using gin (names);

create function person_words(p person) returns tsvector language sql immutable as $$
  select ja_tsv(concat_ws(' ', p.display_name,
    case when p.visibility ->> 'occupation' is distinct from 'nobody' then p.occupation end,
    case when p.visibility ->> 'bio' is distinct from 'nobody' then p.bio end,
    case when p.visibility ->> 'skills' is distinct from 'nobody' then p.offers_words end,
    case when p.visibility ->> 'area' is distinct from 'nobody' then p.area end))
$$;
create function person_names(p person) returns tsvector language sql immutable as $$
  select ja_tsv(concat_ws(' ', p.family_name || p.given_name, p.family_kana || p.given_kana, p.display_name, p.email))
$$;
create function search_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search.person values (new.municipality, new.id, person_words(new), person_names(new))
    on conflict (municipality, id) do update set words = excluded.words, names = excluded.names;
  return null;
end $$;
create trigger search after insert or update of family_name, given_name, family_kana, given_kana, display_name, email,
  occupation, bio, offers_words, area, visibility on person for each row execute function search_person();

-- The doors. Each says which rows of the current municipality fit; the caller reads those rows under its own rights.
create function organizations_with(q text) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from search.organization where municipality = current_municipality() and words @@ ja_query(q)
$$;
create function organizations_in(industries text[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from search.organization where municipality = current_municipality() and industry && industries
$$;
create function people_with(q text) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from search.person where municipality = current_municipality() and words @@ ja_query(q)
$$;
create function people_named(q text) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from search.person where municipality = current_municipality() and names @@ ja_query(q)
$$;
revoke execute on function organizations_with, organizations_in, people_with, people_named from public;
grant execute on function organizations_with, organizations_in, people_with, people_named to machiport_app;

-- What is there already; one municipality after the other, since row-level security holds for the owner too.
do $$
declare
  code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    insert into search.organization select o.municipality, o.id, organization_words(o), o.industry from organization o
      where o.municipality = code;
    insert into search.person select p.municipality, p.id, person_words(p), person_names(p) from person p
      where p.municipality = code;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
