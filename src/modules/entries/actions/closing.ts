// A challenge closes: whoever entered and has no answer yet hears it, and their answer is waited for.
import { record } from '#platform/audit/index.ts'
import { type AfterClosing, closedReasonWords, noteOf } from '#modules/opportunities/index.ts'
import { notifyAll } from '#modules/messages/index.ts'
import { entryPaths } from '../paths.ts'
import { openEntries } from '../queries/lists.ts'
import type { Turn } from '../tables.ts'
import { entrantsOf } from '../telling.ts'

/** Whoever closes it has been asked whether they may. One kept in reserve waits for the organization again. */
export const tellOpenEntrants: AfterClosing = async (tx, actor, { id, title, closed_reason, closed_note }, now) => {
  const why = closedReasonWords[closed_reason]
  const waiting = await openEntries(tx, id)
  if (waiting.length === 0) return
  await notifyAll(
    tx,
    actor,
    waiting.map((entry) => ({
      persons: entrantsOf(entry),
      subject: { ja: `募集が終了しました：${title}`, en: `The challenge is closed: ${title}` },
      body: [
        {
          ja: `応募された募集の受付が終わりました。理由：${why.ja}`,
          en: `The challenge you entered is closed. ${why.en}.`,
        },
        ...noteOf(closed_note),
        {
          ja: 'あなたの応募へのお返事は、これから届きます。もうしばらくお待ちください。',
          en: 'The answer to your entry is still to come. Please wait a little longer.',
        },
      ],
      href: entryPaths.page(entry.id),
      label: { ja: 'あなたの応募を見る', en: 'See your entry' },
    })),
  )
  await tx
    .updateTable('entry')
    .set((row) => ({
      waits_for: row.fn.coalesce('waits_for', row.val<Turn>('organization')),
      waits_since: row.fn.coalesce('waits_since', row.val(now)),
    }))
    .where(
      'id',
      'in',
      waiting.map((entry) => entry.id),
    )
    .execute()
  for (const { id: entry, waits_for } of waiting) {
    await record(tx, actor, {
      action: 'entries.told_of_closing',
      subject: 'entry',
      subject_id: entry,
      before: { waits_for },
      after: { waits_for: waits_for ?? 'organization' },
    })
  }
}
