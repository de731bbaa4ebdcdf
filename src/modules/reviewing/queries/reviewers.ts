// Who reviews: accounts with the role, with their topics and what they have to read.
import type { Db } from '#platform/db/index.ts'
import { membersOf } from '#modules/members/index.ts'

/** Reviewers, and officers: an officer is one once written down. */
const mayReview = (db: Db) =>
  db
    .selectFrom('role_grant')
    .leftJoin('reviewer', 'reviewer.account', 'role_grant.account')
    .select(['role_grant.account', 'reviewer.topics', 'reviewer.most', 'reviewer.paused', 'reviewer.version'])
    .distinct()
    .where('role_grant.role', 'in', ['reviewer', 'officer', 'administrator'])
    .orderBy('role_grant.account')

const accountsThatReview = (db: Db) =>
  mayReview(db).where((eb) => eb.or([eb('role_grant.role', '=', 'reviewer'), eb('reviewer.account', 'is not', null)]))

/** Officers who are not written down yet, in one query. */
export async function officersBeside(db: Db, reviewers: readonly { account: string }[]): Promise<string[]> {
  const listed = new Set(reviewers.map(({ account }) => account))
  return (await mayReview(db).execute()).map(({ account }) => account).filter((account) => !listed.has(account))
}

/** What is written down about one who may review; version 0 where nothing is. */
export async function findReviewer(db: Db, account: string) {
  const row = await mayReview(db).where('role_grant.account', '=', account).executeTakeFirst()
  return row && { ...row, topics: row.topics ?? [], paused: row.paused ?? false, version: row.version ?? 0 }
}

async function loads(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('review')
    .select(['reviewer', (eb) => eb.fn.countAll<number>().as('open')])
    .where('state', 'in', ['asked', 'free'])
    .groupBy('reviewer')
    .execute()
  return new Map(rows.map(({ reviewer, open }) => [reviewer, Number(open)]))
}

async function conflicts(db: Db): Promise<Map<string, Set<string>>> {
  const rows = await db
    .selectFrom('review')
    .select(['reviewer', 'organization', 'person'])
    .where('state', '=', 'conflict')
    .execute()
  const theirs = Map.groupBy(rows, ({ reviewer }) => reviewer)
  return new Map(
    [...theirs].map(([account, all]) => [
      account,
      new Set(all.flatMap(({ organization, person }) => organization ?? person ?? [])),
    ]),
  )
}

export type ListedReviewer = Awaited<ReturnType<typeof reviewersHere>>[number]

/** Five queries, however many there are. */
export async function reviewersHere(db: Db) {
  const rows = await accountsThatReview(db).execute()
  const [members, open, ties] = [
    await membersOf(
      db,
      rows.map(({ account }) => account),
    ),
    await loads(db),
    await conflicts(db),
  ]
  return rows.map(({ account, topics, most, paused, version }) => {
    const member = members.get(account)
    return {
      account,
      person: member?.person ?? null,
      organizations: [...(member?.organizations.keys() ?? [])],
      topics: topics ?? [],
      most,
      paused: paused ?? false,
      version: version ?? 0,
      load: open.get(account) ?? 0,
      conflicts: ties.get(account) ?? new Set<string>(),
    }
  })
}
