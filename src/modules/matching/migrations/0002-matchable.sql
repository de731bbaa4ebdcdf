-- What fitting asks of those who agreed to be found: one row for each of their skills and one, '', for whoever they are. The rows of a
-- skill lie together in one index that holds all of it, so that a challenge reads those who have its first needed skill and nobody else
-- (docs/decisions/0020).
create table matchable (
  municipality text not null,
  skill text not null,
  person uuid not null,
  level smallint,
  years smallint,
  area text not null,
  hours_per_week smallint,
  weekday_daytime boolean not null,
  weekday_evening boolean not null,
  weekend boolean not null,
  available_from_on date,
  available_until_on date,
  place text not null,
  reward text not null,
  experience_count smallint not null,
  sdgs integer[] not null,
  primary key (municipality, skill, person) include (level, years, area, hours_per_week, weekday_daytime, weekday_evening, weekend,
    available_from_on, available_until_on, place, reward, experience_count, sdgs),
  foreign key (municipality, person) references person (municipality, id) on delete cascade
);
create index matchable_person on matchable (municipality, person);
call tenant_table('matchable');

create function matchable_rows(p person) returns setof matchable language sql stable as $$
  select p.municipality, s.skill, p.id, s.level, s.years, p.area, p.hours_per_week,
    'weekday_daytime' = any (p.days), 'weekday_evening' = any (p.days), 'weekend' = any (p.days),
    p.available_from_on, p.available_until_on, p.place, p.reward, p.experience_count, p.sdgs
  from (
    select '', null, null
    union all
    select skill, level, years from person_skill where municipality = p.municipality and person = p.id
  ) s (skill, level, years)
$$;

-- In the act that changes them: whoever takes their consent back is nobody's candidate from then on.
create function keep_matchable() returns trigger language plpgsql as $$
declare
  ids uuid[];
begin
  if tg_table_name = 'person' then select array_agg(id) into ids from changed;
  else select array_agg(distinct person) into ids from changed;
  end if;
  delete from matchable where municipality = current_municipality() and person = any (ids);
  insert into matchable select m.* from person p, matchable_rows(p) m
    where p.municipality = current_municipality() and p.id = any (ids) and p.findable;
  return null;
end $$;
create trigger matchable_inserted after insert on person referencing new table as changed
  for each statement execute function keep_matchable();
create trigger matchable_updated after update on person referencing new table as changed
  for each statement execute function keep_matchable();
create trigger matchable_inserted after insert on person_skill referencing new table as changed
  for each statement execute function keep_matchable();
create trigger matchable_updated after update on person_skill referencing new table as changed
  for each statement execute function keep_matchable();
create trigger matchable_deleted after delete on person_skill referencing old table as changed
  for each statement execute function keep_matchable();

do $$
declare
  code text;
begin
  for code in select m.code from municipality m loop
    perform set_config('app.municipality', code, true);
    insert into matchable select m.* from person p, matchable_rows(p) m where p.municipality = code and p.findable;
  end loop;
  perform set_config('app.municipality', '', true);
end $$;
