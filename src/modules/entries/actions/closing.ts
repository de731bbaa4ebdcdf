// A challenge closes: whoever entered and has no answer yet hears it, and their answer is waited for.
import { record } from '#platform/audit/index.ts'
import { type AfterClosing, closedReasonWords, noteOf } from '#modules/opportunities/index.ts'
import { notify } from '#modules/messages/index.ts'
import { entryPaths } from '../paths.ts'
import { openEntries } from '../queries/lists.ts'
import { entrantsOf } from '../telling.ts'

/** Whoever closes it has been asked whether they may. One kept in reserve waits for the organization again. */
export const tellOpenEntrants: AfterClosing = async (tx, actor, { id, title, closed_reason, closed_note }, now) => {
  const why = closedReasonWords[closed_reason]
  for (const entry of await openEntries(tx, id)) {
    await notify(tx, actor, {
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
    })
    const waits_for = entry.waits_for ?? 'organization'
    await tx
      .updateTable('entry')
      .set({ waits_for, waits_since: entry.waits_since ?? now })
      .where('id', '=', entry.id)
      .execute()
    await record(tx, actor, {
      action: 'entries.told_of_closing',
      subject: 'entry',
      subject_id: entry.id,
      before: { waits_for: entry.waits_for },
      after: { waits_for },
    })
  }
}
