// Every organization that somebody represents, a batch at a time: for what is judged of all of them.
import type { Db } from '#platform/db/index.ts'

/** By id, after this one. Closed ones are left out, and those that nobody represents. */
export const representedOrganizations = (db: Db, after: string | null, limit: number) =>
  db
    .selectFrom('organization as o')
    .select([
      'o.id',
      'o.kind',
      'o.corporate_number',
      'o.industry',
      'o.size_band',
      'o.founded_year',
      'o.address',
      'o.area',
    ])
    .where('o.closed_on', 'is', null)
    .$if(after !== null, (query) => query.where('o.id', '>', after ?? ''))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('affiliation as a')
          .select('a.person')
          .whereRef('a.organization', '=', 'o.id')
          .where('a.role', '=', 'representative'),
      ),
    )
    .orderBy('o.id')
    .limit(limit)
    .execute()

/** Who represents them, of whom an address is known. */
export const representativesOfAll = async (db: Db, organizations: readonly string[]) =>
  organizations.length === 0
    ? []
    : db
        .selectFrom('affiliation as a')
        .innerJoin('person as p', 'p.id', 'a.person')
        .select(['a.organization', 'a.person'])
        .where('a.organization', 'in', [...organizations])
        .where('a.role', '=', 'representative')
        .where('p.email', 'is not', null)
        .where('p.account', 'is not', null)
        .orderBy('a.organization')
        .orderBy('a.person')
        .execute()
