// The public list: thirty a page.
import { sql } from 'kysely'
import { containing, type Db } from '#platform/db/index.ts'
import { searchedIds } from '#platform/search/index.ts'
import { organizationsNamed } from '../others.ts'
import type { Filters } from '../filters.ts'
import { skillsInGroup } from '../others.ts'
import { type OpportunityCardData, opportunityCards } from './cards.ts'

export const perPage = 30

function narrowed(db: Db, f: Filters, today: string, organizations: readonly string[]) {
  let query = db.selectFrom('opportunity')
  query = f.ended
    ? query.where('published_at', 'is not', null)
    : query.where('state', '=', 'published').where('entry_until_on', '>=', today)
  if (f.q !== '') {
    query = query.where(
      sql<boolean>`id in (${searchedIds(f.q, 'challenge', ['stranger'])}
        union select id from opportunity where organization = any(${[...organizations]}::uuid[]))`,
    )
  }
  if (f.kind !== '') query = query.where('kind', '=', f.kind)
  if (f.place === 'online' || f.place === 'onsite') query = query.where('place', 'in', [f.place, 'either'])
  if (f.place === 'either') query = query.where('place', '=', 'either')
  if (f.paid === 'paid') query = query.where('reward_yen', '>', 0)
  if (f.paid === 'unpaid') query = query.where((e) => e.or([e('reward_yen', 'is', null), e('reward_yen', '=', 0)]))
  if (f.area !== '') query = query.where('area', 'like', containing(f.area))
  if (f.sdg !== null) query = query.where(sql<boolean>`${f.sdg} = any(sdgs)`)
  if (f.skill !== '') {
    const skills = skillsInGroup(f.skill)
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('opportunity_skill as s')
          .select('s.skill')
          .whereRef('s.opportunity', '=', 'opportunity.id')
          .where('s.skill', 'in', skills.length > 0 ? [...skills] : [f.skill]),
      ),
    )
  }
  return query
}

interface Listed {
  ids: string[]
  total: number
}

export async function listPublic(db: Db, f: Filters, today: string): Promise<Listed> {
  const organizations = f.q === '' ? [] : await organizationsNamed(db, f.q)
  const query = narrowed(db, f, today, organizations)
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const ordered =
    f.sort === 'closing'
      ? query.orderBy('entry_until_on').orderBy('id')
      : query.orderBy('published_at', 'desc').orderBy('id', 'desc')
  const rows = await ordered
    .select('id')
    .limit(perPage)
    .offset((f.page - 1) * perPage)
    .execute()
  return { ids: rows.map(({ id }) => id), total }
}

/** What can be entered now, the newest first, and how many there are. */
export async function openOpportunities(
  db: Db,
  today: string,
  limit: number,
): Promise<{ total: number; cards: OpportunityCardData[] }> {
  const open = db.selectFrom('opportunity').where('state', '=', 'published').where('entry_until_on', '>=', today)
  const { total } = await open.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await open.select('id').orderBy('published_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return {
    total,
    cards: await opportunityCards(
      db,
      rows.map(({ id }) => id),
    ),
  }
}
