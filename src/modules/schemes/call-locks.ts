// What cannot be saved of a call: because of others, or because people rely on it. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import type { CallContent } from './call-content.ts'
import type { Call } from './queries/scheme.ts'

export interface CallLack {
  /** The input. */
  field: 'opens_on' | 'closes_on' | 'form' | 'rules'
  why: Phrase
}

interface Public {
  published_at: Date | null
}

/** People can have begun to apply. */
export const hasBegun = (scheme: Public, { opens_at }: Pick<Call, 'opens_at'>, now: Date): boolean =>
  scheme.published_at !== null && opens_at <= now

const fixed: Phrase = {
  ja: '募集が始まったあとは変えられません。',
  en: 'This cannot change once the call has begun.',
}

const unreadBy = (unread: readonly Phrase[]): Phrase => ({
  ja: `この申請書は、この判定ルールで判定できません（${unread.map(({ ja }) => ja).join('。')}）。合う版どうしを選ぶか、申請書か判定ルールの新しい版をつくって直してください。`,
  en: `These rules cannot judge this form (${unread.map(({ en }) => en).join('; ')}). Choose versions that go together, or mend one of them in a new version.`,
})

/** @param unread why these rules cannot judge this form */
export function whyNotCall(
  scheme: Public & { calls: readonly Call[] },
  before: Call | null,
  after: CallContent,
  unread: readonly Phrase[],
  now: Date,
): CallLack[] {
  const begun = before !== null && hasBegun(scheme, before, now)
  const same = before !== null && before.closes_at.getTime() === after.closes_at.getTime()
  const other = scheme.calls.find(
    ({ id, opens_at, closes_at }) => id !== before?.id && opens_at < after.closes_at && after.opens_at < closes_at,
  )
  return [
    ...(begun && before.opens_at.getTime() !== after.opens_at.getTime()
      ? [{ field: 'opens_on' as const, why: fixed }]
      : []),
    ...(begun && before.form !== after.form ? [{ field: 'form' as const, why: fixed }] : []),
    ...(begun && before.rules !== after.rules ? [{ field: 'rules' as const, why: fixed }] : []),
    ...(!begun && unread.length > 0 ? [{ field: 'rules' as const, why: unreadBy(unread) }] : []),
    ...(!same && after.closes_at <= now
      ? [
          {
            field: 'closes_on' as const,
            why: { ja: '締切が過ぎています。これからの日時にしてください。', en: 'This deadline is past.' },
          },
        ]
      : []),
    ...(other === undefined
      ? []
      : [
          {
            field: 'opens_on' as const,
            why: {
              ja: 'ほかの募集回と期間が重なっています。同じ制度の募集は、一度に一つだけです。',
              en: 'It overlaps with another call. A scheme has one call open at a time.',
            },
          },
        ]),
  ]
}
