// For the tests of reviewing: three applications in review, and reviewers with persons.
import { insertAll } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { applicationWorld } from './application-world.ts'
import { minamo } from './database.ts'
import { organization, person } from './member-world.ts'
import type { testSite } from './site.ts'

type Site = Awaited<ReturnType<typeof testSite>>

export async function reviewWorld(site: Site) {
  const w = await applicationWorld(site)
  await site.inside((tx) =>
    tx
      .updateTable('scheme')
      .set({ stages: ['submitted', 'review', 'decision', 'payment', 'closed'] })
      .where('id', '=', w.scheme)
      .execute(),
  )
  const somebody = async (name: string, role: 'reviewer' | 'officer', organization?: string) => {
    const email = `${name}@example.jp`
    const [account, id] = [await site.account(email, role), newId()]
    await site.inside(async (tx) => {
      await tx
        .insertInto('person')
        .values(person(id, account, name))
        .execute()
      if (organization !== undefined)
        await tx
          .insertInto('affiliation')
          .values({ municipality: minamo.code, person: id, organization, role: 'staff' })
          .execute()
    })
    const browser = site.browser()
    await browser.signIn(email)
    return { account, person: id, browser, email, name }
  }
  /** Applied for by 花 in the factory's name; the others directly. */
  const application = async (): Promise<string> => {
    const id = await w.begun()
    await w.filled(id)
    await w.submitted(id)
    return id
  }
  /** The same application of so many other firms; or one that differs in these columns. */
  const copies = async (of: string, count: number, more: { answers?: object } = {}): Promise<string[]> => {
    const ids = Array.from({ length: count }, () => [newId(), newId()] as const)
    await site.inside(async (tx) => {
      const row = await tx.selectFrom('application').selectAll().where('id', '=', of).executeTakeFirstOrThrow()
      const last = await tx
        .selectFrom('application')
        .select('number')
        .where('call', '=', row.call)
        .where('number', 'is not', null)
        .orderBy('number', 'desc')
        .executeTakeFirstOrThrow()
      const { applicant_key: _, state: __, waits: ___, ...same } = row
      await insertAll(
        tx,
        'organization',
        ids.map(([, firm], n) => organization(firm, `商店${(last.number ?? 0) + n + 1}`)),
      )
      await insertAll(
        tx,
        'application',
        ids.map(([id, firm], n) => ({
          ...same,
          id,
          organization: firm,
          applicant_name: `商店${(last.number ?? 0) + n + 1}`,
          number: (last.number ?? 0) + n + 1,
          state: 'review' as const,
          ...more,
          answers: JSON.stringify(more.answers ?? row.answers),
          sections: '{}',
          judgement: JSON.stringify(row.judgement),
          shown_judgement: null,
        })),
      )
    })
    return ids.map(([id]) => id)
  }
  return { ...w, somebody, application, copies }
}

export type ReviewWorld = Awaited<ReturnType<typeof reviewWorld>>
