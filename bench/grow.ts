// The demo's ward with N people who agreed to be found: each has the skills of one of the demo's people, the hours, days and ways of a
// second, the neighbourhood of a third and the wishes of a fourth, so that what is common there is common here.
import type { Client } from 'pg'

export const ward = '000019'

const some = 'ceil(random() * (select count(*) from pool))::int'
const statements = (n: number): string[] => [
  // Triggers rest meanwhile; their work is done at the end.
  `select set_config('app.municipality', '${ward}', false), set_config('session_replication_role', 'replica', false), setseed(0.5)`,
  `create temp table pool as select row_number() over (order by id)::int n, * from person
    where municipality = '${ward}' and findable and origin <> 'bench'`,
  `create temp table grown as select uuidv7() id, i, ${some} a, ${some} b, ${some} c, ${some} d
    from generate_series(1, ${n} - (select count(*)::int from person where municipality = '${ward}' and findable)) i`,
  `insert into person (municipality, id, family_name, given_name, family_kana, given_kana, display_name, area, hours_per_week, days,
      available_from_on, available_until_on, place, reward, sdgs, experience_count, experience_kinds, findable, origin)
    select '${ward}', g.id, '人', i::text, 'ヒト', i::text, '人' || i, c.area, b.hours_per_week, b.days, b.available_from_on,
      b.available_until_on, b.place, b.reward, d.sdgs, d.experience_count, d.experience_kinds, true, 'bench'
    from grown g join pool b on b.n = g.b join pool c on c.n = g.c join pool d on d.n = g.d`,
  `insert into person_skill select s.municipality, g.id, s.skill, s.level, s.years from grown g join pool a on a.n = g.a
    join person_skill s on s.municipality = '${ward}' and s.person = a.id`,
  `insert into matchable select m.* from person p, matchable_rows(p) m where p.municipality = '${ward}' and p.id in (select id from grown)`,
  'drop table pool, grown',
  'set session_replication_role = origin',
  'vacuum analyze',
]

/** Some minutes for 1,000,000. `n` counts those of the demo too. */
export async function growPeople(client: Client, n: number): Promise<void> {
  for (const statement of statements(n)) await client.query(statement)
}
