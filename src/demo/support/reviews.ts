// What three reviewers gave. Of the call under review some scores are still missing.
import { addDays, today, tokyoInstant } from '#platform/calendar/index.ts'
import { pointsOf, type ReviewPlan, type ReviewRows } from '#modules/reviewing/index.ts'
import { idAt, type Random, random } from '../random.ts'
import type { Applied, Town } from './applications.ts'

const reviewers = ['kuroda', 'asahina', 'nishio'] as const

type Standing = 'in' | 'begun' | 'asked' | 'conflict'
/** Of the call under review, by application and reviewer. */
const standing: readonly (readonly Standing[])[] = [
  ['in', 'in', 'in'],
  ['in', 'in', 'begun'],
  ['in', 'conflict', 'in'],
  ['begun', 'in', 'asked'],
]

const words = {
  good: [
    '地域の課題が数字で示され、協力する団体の役割もはっきりしています。費用の見積りも無理がありません。',
    '利用する方の声から始まっている点がよいです。続けるための収入の道すじにも説得力があります。',
    '体制が整っており、やりとげられると考えます。効果の測り方を半年ごとに見直すとさらによくなります。',
  ],
  fair: [
    '取組の意義は大きいものの、人手が足りなくなったときの備えをもう少し聞きたいです。',
    '利用者の見込みがやや多めです。最初の3か月で確かめながら進めてください。',
    '続けるための収入のうち、法人からの分の根拠が弱いと感じました。',
  ],
  weak: [
    '3年後の売上の見込みの根拠が書かれていません。',
    '中心になる方が1人で、続けるための体制に不安があります。',
    '似た取組との違いと、この費用が要る理由を示してください。',
  ],
} as const

const levelOf = ({ story: { outcome, state } }: Applied): keyof typeof words =>
  state === 'review' ? 'good' : outcome === 'award' ? 'good' : outcome === 'reserve' ? 'fair' : 'weak'

const base = { good: 4, fair: 3, weak: 2 } as const

function scoresOf(r: Random, { criteria }: ReviewPlan, level: keyof typeof words): Record<string, number> {
  return Object.fromEntries(criteria.map(({ code, points }) => [code, Math.min(points, base[level] + r.int(0, 1))]))
}

export function reviewsOf(
  applied: readonly Applied[],
  schemes: ReadonlySet<string>,
  planOf: (scheme: string) => ReviewPlan,
  { ward, seed, until, accountOf }: Town,
): ReviewRows {
  const municipality = ward.municipality.code
  const r = random(seed, `support/reviews/${municipality}`)
  const officer = accountOf('nakagawa@demo.example')
  const read = applied.filter(
    ({ story, row }) => schemes.has(row.scheme) && (story.state === 'review' || story.outcome !== undefined),
  )
  const calls = [...Map.groupBy(read, ({ call }) => call).entries()].map(([call, ofCall]) => {
    const open = ofCall.some(({ story }) => story.state === 'review')
    const asked_at = tokyoInstant(addDays(call.closes_on, 8), '11:00')
    const due_on = addDays(call.closes_on, 29)
    return {
      call,
      ofCall,
      open,
      asked_at,
      due_on: open ? addDays(today(until), 4) : due_on,
      plan: { ...planOf(call.scheme), reviewers: reviewers.length },
    }
  })
  const made = calls.flatMap(({ ofCall, open, asked_at, due_on, plan, call }) =>
    ofCall.flatMap((one, i) =>
      reviewers.map((name, at) => {
        const how: Standing = open ? (standing[i]?.[at] ?? 'asked') : 'in'
        const id = idAt(r, asked_at)
        const declared_at = tokyoInstant(addDays(call.closes_on, 10 + at), '20:15')
        const scores = scoresOf(r, plan, levelOf(one))
        const kept = how === 'begun' ? Object.fromEntries(Object.entries(scores).slice(0, 2)) : scores
        const kept_at = tokyoInstant(addDays(call.closes_on, 13 + at + i), '21:30')
        return {
          review: {
            municipality,
            id,
            application: one.row.id,
            call: one.row.call,
            reviewer: accountOf(`${name}@demo.example`),
            organization: one.by.organization.id,
            person: null,
            state: how === 'begun' ? ('free' as const) : how,
            due_on,
            conflict: how === 'conflict' ? ('advice' as const) : null,
            words: how === 'conflict' ? '昨年、この団体の講座の相談を受けました。' : '',
            assigned_account: officer,
            assigned_at: asked_at,
            ...(how !== 'asked' && { declared_at }),
            reminded_on: null,
          },
          score:
            how !== 'in' && how !== 'begun'
              ? []
              : [
                  {
                    municipality,
                    review: id,
                    round: 1 as const,
                    scores: JSON.stringify(kept),
                    comments: '{}',
                    words: how === 'in' ? (words[levelOf(one)][at] ?? '') : '',
                    kept_at,
                    points: how === 'in' ? pointsOf(plan, kept) : null,
                    in_at: how === 'in' ? kept_at : null,
                  },
                ],
        }
      }),
    ),
  )
  return {
    reviewers: reviewers.map((name) => ({
      municipality,
      account: accountOf(`${name}@demo.example`),
      // They are three, and a scheme that somebody builds to try it may be about anything.
      topics: [],
      most: 20,
    })),
    calls: calls.map(({ call, plan, asked_at, due_on }) => ({
      municipality,
      call: call.call,
      scheme: call.scheme,
      plan: JSON.stringify(plan),
      due_on,
      created_account: officer,
      created_at: asked_at,
    })),
    reviews: made.map(({ review }) => review),
    scores: made.flatMap(({ score }) => score),
  }
}
