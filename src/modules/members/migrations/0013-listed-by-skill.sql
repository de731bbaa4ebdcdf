-- The directory of people by skill is counted from two indexes and no table: who knows it, and who may be listed for it.
drop index person_skill_skill;
create index person_skill_skill on person_skill (municipality, skill, person);
create index person_listed_by_skill on person (municipality, id)
  where findable and (visibility ->> 'skills') is distinct from 'nobody';
