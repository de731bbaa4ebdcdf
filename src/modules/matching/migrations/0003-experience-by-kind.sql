-- What somebody finished with each kind of organization counts where that kind asks; it lies in the same index as all that is asked;
-- null for the many who finished nothing yet: that costs neither room nor time.
alter table matchable
  add column experience_kinds jsonb,
  drop constraint matchable_pkey,
  add primary key (municipality, skill, person) include (level, years, area, hours_per_week, weekday_daytime, weekday_evening, weekend,
    available_from_on, available_until_on, place, reward, experience_count, sdgs, experience_kinds);

create or replace function matchable_rows(p person) returns setof matchable language sql stable as $$
  select p.municipality, s.skill, p.id, s.level, s.years, p.area, p.hours_per_week,
    'weekday_daytime' = any (p.days), 'weekday_evening' = any (p.days), 'weekend' = any (p.days),
    p.available_from_on, p.available_until_on, p.place, p.reward, p.experience_count, p.sdgs,
    nullif(p.experience_kinds, '{}')
  from (
    select '', null, null
    union all
    select skill, level, years from person_skill where municipality = p.municipality and person = p.id
  ) s (skill, level, years)
$$;
