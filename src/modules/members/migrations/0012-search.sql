-- Organizations and people are found through the one search (platform/0008-search); the tables of words go.
drop trigger search on organization;
drop trigger search on person;
drop function search_organization, search_person, organizations_with, people_with, people_named, organization_words, person_words, person_names;
drop table search.person;
alter table search.organization drop column words;

create function index_organization(o organization) returns void language sql as $$
  select search_put(o.municipality, 'organization', o.id::text,
    case when o.face_published and o.closed_on is null then array['stranger', 'member', 'staff'] else array['staff', o.id::text] end,
    o.kind, o.name, concat_ws(' ', o.name_kana, o.headline, o.makes, o.story, o.area, array_to_string(o.strengths, ' '),
      array_to_string(o.specialities, ' ')))
$$;
create function search_organization() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then perform search_drop(old.municipality, 'organization', old.id::text); end if;
  if tg_op = 'DELETE' then return null; end if;
  perform index_organization(new);
  insert into search.organization values (new.municipality, new.id, new.industry)
    on conflict (municipality, id) do update set industry = excluded.industry;
  return null;
end $$;
create trigger search after delete or insert or update of kind, name, name_kana, headline, makes, story, area, strengths, specialities,
  industry, face_published, closed_on on organization for each row execute function search_organization();

-- What readers of one audience may see of somebody. A field without a choice counts as in `defaultVisibility`.
create function person_text(p person, audiences text[]) returns text language sql immutable as $$
  select concat_ws(' ',
    case when coalesce(p.visibility ->> 'full_name', 'nobody') = any (audiences) then concat(p.family_name, p.given_name, ' ', p.family_kana, p.given_kana) end,
    case when coalesce(p.visibility ->> 'occupation', 'members') = any (audiences) then p.occupation end,
    case when coalesce(p.visibility ->> 'bio', 'members') = any (audiences) then p.bio end,
    case when coalesce(p.visibility ->> 'skills', 'members') = any (audiences) then p.offers_words end,
    case when coalesce(p.visibility ->> 'area', 'members') = any (audiences) then p.area end)
$$;
create function index_person(p person) returns void language plpgsql as $$
begin
  if p.erased_at is not null then return; end if;
  if p.findable and p.visibility @? '$.* ? (@ == "all")' then
    perform search_put(p.municipality, 'person', p.id::text, '{stranger}', '', p.display_name, person_text(p, '{all}'));
  end if;
  if p.findable then
    perform search_put(p.municipality, 'person', p.id::text, '{member}', '', p.display_name, person_text(p, '{all,members}'));
  end if;
  perform search_put(p.municipality, 'person', p.id::text, '{staff}', '', p.display_name,
    concat_ws(' ', p.family_name || p.given_name, p.family_kana || p.given_kana, p.email, person_text(p, '{all,members,nobody}')));
end $$;
create function search_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then perform search_drop(old.municipality, 'person', old.id::text); end if;
  if tg_op <> 'DELETE' then perform index_person(new); end if;
  return null;
end $$;
create trigger search after delete or insert or update of family_name, given_name, family_kana, given_kana, display_name, email,
  occupation, bio, offers_words, area, visibility, findable, erased_at on person for each row execute function search_person();

revoke execute on function index_organization, index_person, search_organization, search_person from public;

-- What is there already; one municipality after the other, since row-level security holds for the owner too.
do $$
declare
  code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    perform index_organization(o) from organization o where o.municipality = code;
    perform index_person(p) from person p where p.municipality = code;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
