// The two ways in which a challenge ends.
import { announce, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { afterClosing } from '../after-closing.ts'
import { lockVisible, refuseUnless } from '../lock-for.ts'
import { opportunityPaths } from '../paths.ts'
import { closedReasonWords } from '../phrases.ts'
import { canWriteFor } from '../policy.ts'
import type { ClosedReason } from '../tables.ts'
import { tellCoordinators, tellOrganization } from '../telling.ts'

const subject = 'opportunity'

export interface Closing {
  closed_reason: ClosedReason
  /** What those who entered and the coordinator should know. */
  closed_note: string
}

/** No more entries are taken. Closing one that is closed changes nothing. */
export async function closeOpportunity(tx: Tx, actor: Actor, id: string, closing: Closing, now: Date): Promise<void> {
  const row = await lockVisible(tx, actor, id)
  allow(canWriteFor(actor, row.organization))
  if (row.state === 'closed') return
  refuseUnless(row, 'close')
  await tx
    .updateTable('opportunity')
    .set({ state: 'closed', closed_at: now, ...closing })
    .where('id', '=', id)
    .execute()
  const why = closedReasonWords[closing.closed_reason]
  const news = {
    subject: { ja: `募集を終了しました：${row.title}`, en: `Closed: ${row.title}` },
    body: [{ ja: `理由：${why.ja}`, en: `Reason: ${why.en}` }],
    href: opportunityPaths.page(id),
  }
  await tellOrganization(tx, actor, row.organization, news)
  if (row.coordinator !== actor.account) await tellCoordinators(tx, actor, row.coordinator, news)
  for (const end of afterClosing) await end(tx, actor, row, now)
  await announce(tx, actor, {
    name: 'opportunities.closed',
    subject,
    subject_id: id,
    measures: row.measures,
    data: { title: row.title, href: opportunityPaths.page(id), kind: row.kind, reason: closing.closed_reason },
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
