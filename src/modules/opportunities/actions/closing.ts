// The two ways in which a challenge ends.
import { announce, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { afterClosing, type Closing } from '../after-closing.ts'
import { lockVisible, refuseUnless } from '../lock-for.ts'
import { opportunityPaths } from '../paths.ts'
import { closedReasonWords, noteOf } from '../phrases.ts'
import { canWriteFor } from '../policy.ts'
import { tellCoordinators, tellOrganization } from '../telling.ts'

const subject = 'opportunity'

/** No more entries are taken. A second post of the same form changes nothing; another's closing came too late. */
export async function closeOpportunity(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, ...closing }: Closing & { version: number },
  now: Date,
): Promise<void> {
  const row = await lockVisible(tx, actor, id)
  allow(canWriteFor(actor, row.organization))
  const { closed_reason, closed_note } = closing
  if (row.state === 'closed' && row.closed_reason === closed_reason && row.closed_note === closed_note) return
  refuseUnless(row, 'close', version)
  await tx
    .updateTable('opportunity')
    .set({ state: 'closed', closed_at: now, ...closing })
    .where('id', '=', id)
    .execute()
  const why = closedReasonWords[closed_reason]
  const news = {
    subject: { ja: `募集を終了しました：${row.title}`, en: `Closed: ${row.title}` },
    body: [{ ja: `理由：${why.ja}`, en: `Reason: ${why.en}` }, ...noteOf(closed_note)],
    href: opportunityPaths.page(id),
  }
  await tellOrganization(tx, actor, row.organization, news)
  if (row.coordinator !== actor.account) await tellCoordinators(tx, actor, row.coordinator, news)
  for (const end of afterClosing) await end(tx, actor, { ...row, ...closing }, now)
  await announce(tx, actor, {
    name: 'opportunities.closed',
    subject,
    subject_id: id,
    measures: row.measures,
    data: { title: row.title, href: opportunityPaths.page(id), kind: row.kind, reason: closed_reason },
  })
  await record(tx, actor, {
    action: 'opportunities.closed',
    subject,
    subject_id: id,
    before: { state: row.state },
    after: { state: 'closed', ...closing },
  })
}

/** Taken back before it was published. */
export async function withdraw(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await lockVisible(tx, actor, id)
  allow(canWriteFor(actor, row.organization))
  if (row.state === 'withdrawn') return
  refuseUnless(row, 'withdraw')
  await tx.updateTable('opportunity').set({ state: 'withdrawn' }).where('id', '=', id).execute()
  if (row.state === 'review') {
    await tellCoordinators(tx, actor, row.coordinator, {
      subject: { ja: `取り下げ：${row.title}`, en: `Withdrawn: ${row.title}` },
      body: [{ ja: '確認中の募集が取り下げられました。', en: 'A challenge in review was withdrawn.' }],
      href: opportunityPaths.page(id),
    })
  }
  await record(tx, actor, {
    action: 'opportunities.withdrawn',
    subject,
    subject_id: id,
    before: { state: row.state },
    after: { state: 'withdrawn' },
  })
}
