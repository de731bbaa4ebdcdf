// The panel: its second round, and what it proposes.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { fundingLine, type LineSettings } from '../funding-line.ts'
import { reviewingPaths } from '../paths.ts'
import { canArrange } from '../policy.ts'
import { awaitedIn, candidatesOf, panelOf, type RankBy } from '../queries/panel.ts'
import { lastPanel } from '../queries/proposed.ts'
import { lockReviewCall, type ReviewCall } from '../queries/reviews.ts'
import { isSecondOpen } from '../rounds.ts'
import { tellReviewer } from '../telling.ts'

const refusal = ({ scheme, call }: ReviewCall, ja: string, en: string): Refusal =>
  new Refusal(
    409,
    { ja, en },
    { href: reviewingPaths.panel(scheme, { call }), label: { ja: '審査会のページへ', en: 'To the panel' } },
  )

/** After the panel met: everybody may score once more. */
export async function openSecond(tx: Tx, actor: Actor, call: string, now: Date): Promise<void> {
  allow(canArrange(actor))
  const row = found(await lockReviewCall(tx, call))
  if (row.second_at !== null) return
  const { reviews } = await panelOf(tx, call)
  const active = reviews.filter(({ state }) => state === 'asked' || state === 'free' || state === 'in')
  if (!row.plan.second || active.length === 0 || active.some(({ state }) => state !== 'in')) {
    throw refusal(
      row,
      '1回目の採点がすべてそろってから始められます。',
      'It can be opened once all first scores are in.',
    )
  }
  await tx
    .updateTable('review_call')
    .set({ second_at: now, version: row.version + 1 })
    .where('call', '=', call)
    .execute()
  for (const reviewer of new Set(active.map((one) => one.reviewer))) {
    await tellReviewer(tx, actor, reviewer, {
      subject: { ja: '2回目の採点をお願いします', en: 'Please score once more' },
      body: [
        {
          ja: '審査会の話し合いを踏まえて、点を見直せます。変わらないものはそのままで結構です。',
          en: 'After the panel met you may score anew; what stays the same needs nothing.',
        },
      ],
      href: reviewingPaths.mine(),
    })
  }
  await record(tx, actor, {
    action: 'reviewing.second_opened',
    subject: 'scheme_call',
    subject_id: call,
    after: { second_at: now },
  })
}

export async function closeSecond(tx: Tx, actor: Actor, call: string, now: Date): Promise<void> {
  allow(canArrange(actor))
  const row = found(await lockReviewCall(tx, call))
  if (!isSecondOpen(row)) return
  await tx
    .updateTable('review_call')
    .set({ second_closed_at: now, version: row.version + 1 })
    .where('call', '=', call)
    .execute()
  await record(tx, actor, {
    action: 'reviewing.second_closed',
    subject: 'scheme_call',
    subject_id: call,
    after: { second_closed_at: now },
  })
}

export interface Proposal {
  id: string
  line: LineSettings
  by: RankBy
  words: string
  /** Goes on knowing that scores are awaited. */
  incomplete: boolean
}

/** What stands on the page, worked out anew under the lock; false: scores are awaited, and nothing was kept. A second post does nothing. */
export async function propose(
  tx: Tx,
  actor: Actor,
  call: string,
  { id, line, by, words, incomplete }: Proposal,
  now: Date,
): Promise<boolean> {
  allow(canArrange(actor))
  const row = found(await lockReviewCall(tx, call))
  const last = await lastPanel(tx, call)
  if (last?.id === id) return true
  if (isSecondOpen(row))
    throw refusal(row, '2回目の採点を締め切ってから保存してください。', 'Close the second round first.')
  const panel = await panelOf(tx, call)
  if (!incomplete && awaitedIn(panel).length > 0) return false
  const items = fundingLine(candidatesOf(panel, by), line, panel.unit)
  if (items.length === 0)
    throw refusal(row, '採点のそろった申請がまだありません。', 'No application has all its scores yet.')
  const number = (last?.number ?? 0) + 1
  await tx
    .insertInto('review_panel')
    .values({
      municipality: actor.municipality,
      id,
      call,
      number,
      budget_yen: line.budget_yen,
      line: JSON.stringify(line),
      words,
      made_account: actor.account,
      made_name: actor.name,
      made_at: now,
    })
    .execute()
  await insertAll(
    tx,
    'review_panel_item',
    items.map(({ application, rank, score, outcome, yen }) => ({
      municipality: actor.municipality,
      panel: id,
      application,
      rank,
      score,
      outcome,
      yen,
    })),
  )
  await record(tx, actor, {
    action: 'reviewing.proposed',
    subject: 'review_panel',
    subject_id: id,
    before: { number: last?.number ?? 0 },
    after: { number, budget_yen: line.budget_yen, awards: items.filter(({ outcome }) => outcome === 'award').length },
  })
  return true
}
