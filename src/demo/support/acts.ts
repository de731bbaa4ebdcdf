// What was done, for the audit.
import type { PastAct } from '#platform/audit/index.ts'
import type { DecisionRows } from '#modules/awards/index.ts'
import type { PastLetter } from '#modules/letters/index.ts'
import type { Applied, Town } from './applications.ts'

interface Done {
  decisions: DecisionRows['decisions']
  letters: readonly PastLetter[]
}

export function pastActsOf(
  applied: readonly Applied[],
  { decisions, letters }: Done,
  { until, accountOf }: Town,
): PastAct[] {
  const officer = { account: accountOf('nakagawa@demo.example'), actor: '中川 誠' }
  const head = { account: accountOf('ohno@demo.example'), actor: '大野 香' }
  return [
    ...applied.flatMap(({ row: { id, submitted_at, created_account: account, saved_name: actor = '' } }) =>
      submitted_at instanceof Date
        ? [
            {
              at: submitted_at,
              account,
              actor,
              action: 'applications.submitted',
              subject: 'application',
              subject_id: id,
            },
          ]
        : [],
    ),
    ...decisions.flatMap(({ id, sent_at, decided_at }) => {
      const about = { subject: 'decision', subject_id: id }
      return [
        ...(sent_at === null ? [] : [{ ...about, ...officer, at: sent_at, action: 'awards.proposed' }]),
        ...(decided_at === null ? [] : [{ ...about, ...head, at: decided_at, action: 'awards.decided' }]),
      ]
    }),
    ...letters.flatMap(({ id, now, opened }) => {
      const about = { subject: 'letter', subject_id: id }
      return [
        { ...about, ...head, at: now, action: 'letters.issued' },
        ...(opened === null
          ? []
          : [{ ...about, at: opened.at, account: opened.account, actor: opened.name, action: 'letters.opened' }]),
      ]
    }),
  ].filter(({ at }) => at <= until)
}
