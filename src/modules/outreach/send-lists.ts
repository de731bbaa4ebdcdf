// 一覧のお知らせ: what was held back is told in one mail a week; what has closed meanwhile is dropped.
import { sql } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import { untilPhrase } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { type NewsFor, notifyAll } from '#modules/messages/index.ts'
import { newCalls, schemePaths } from '#modules/schemes/index.ts'
import type { Outreach } from './judge-batch.ts'
import { waitingNotices, waitingPersons, wishesOf } from './queries/notices.ts'
import { everything, isWanted } from './rules.ts'
import { listBody, listSubject } from './words.ts'

const batchSize = 200

/** They were told nothing of these, and so not why. */
const forgetReasons = (tx: Tx, dropped: readonly { call: string; person: string }[]) =>
  tx
    .updateTable('outreach_notice')
    .set({ reasons: [] })
    .where(
      sql<boolean>`(call, person) in (select * from unnest(
        ${dropped.map(({ call }) => call)}::uuid[], ${dropped.map(({ person }) => person)}::uuid[]))`,
    )
    .execute()

/** @returns the last person; null: there are no more */
export async function sendLists(tx: Tx, actor: Actor, after: string | null, { now, refusalOf }: Outreach) {
  const persons = await waitingPersons(tx, after, batchSize)
  const open = new Map((await newCalls(tx, new Date(0), now)).map((call) => [call.call, call]))
  const waiting = await waitingNotices(tx, persons)
  const wishes = await wishesOf(tx, persons)
  const listed = new Set<string>()
  const news = persons.flatMap((person): NewsFor[] => {
    const wish = wishes.get(person) ?? everything
    const all = waiting.flatMap(({ call, reasons, most_yen, ...row }) => {
      const one = row.person === person ? open.get(call) : undefined
      return one !== undefined && isWanted(wish, one.topics)
        ? [{ call, scheme: one.scheme, title: one.title, until: untilPhrase(one.closes_at), reasons, most_yen }]
        : []
    })
    const [first] = all
    if (first === undefined) return []
    for (const { call } of all) listed.add(`${call} ${person}`)
    const alone = all.length === 1
    return [
      {
        persons: [person],
        subject: listSubject,
        body: listBody(all),
        refusal: refusalOf(person, { listed_at: now }),
        href: alone ? schemePaths.page(first.scheme) : schemePaths.fits(),
        label: alone ? { ja: '制度を見る', en: 'See the scheme' } : { ja: '使える支援策を見る', en: 'See what fits' },
      },
    ]
  })
  await notifyAll(tx, actor, news)
  if (persons.length > 0)
    await tx
      .updateTable('outreach_notice')
      .set({ told_at: now, listed: true })
      .where('person', 'in', persons)
      .where('told_at', 'is', null)
      .execute()
  const dropped = waiting.filter(({ call, person }) => !listed.has(`${call} ${person}`))
  if (dropped.length > 0) await forgetReasons(tx, dropped)
  return persons.length < batchSize ? null : (persons.at(-1) ?? null)
}
