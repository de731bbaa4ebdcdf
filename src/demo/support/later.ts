// What was decided after the award: amounts that were fixed, money that is to come back. Each letter of them follows from it.
import { today } from '#platform/calendar/index.ts'
import type { DecisionRows } from '#modules/awards/index.ts'
import { idAt, random } from '../random.ts'
import { fixedDay } from './after-award.ts'
import { officeInstantOf, type Town } from './applications.ts'
import { drafterOf, stepsOf } from './chain.ts'
import type { Decided } from './decided.ts'
import { fixedAt, isFixed } from './letters.ts'
import { orderedAt, recovery } from './paid.ts'

interface Later {
  kind: 'fixing' | 'recovery'
  outcome: 'fixed' | 'recover'
  title: string
  words: string
  /** Written down, sent on, approved by the first and by the last. */
  at: readonly [Date, Date, Date, Date]
  of: readonly Decided[]
  yenOf: (one: Decided) => number | null
  reason: string
}

const titleIn = ({ calls }: Town, { call }: Decided): string => calls.get(call.code)?.terms.title ?? ''

/** Those of a scheme that were inspected together are fixed together. */
const fixings = (all: readonly Decided[], town: Town): Later[] =>
  [...Map.groupBy(all.filter(isFixed), (one) => `${one.call.code} ${fixedAt(one).getTime()}`).values()].flatMap(
    (of) => {
      const [first] = of
      if (first === undefined) return []
      const { call, story, row } = first
      const day = fixedDay({ call, story, answers: row.answers })
      return {
        kind: 'fixing',
        outcome: 'fixed',
        title: `${titleIn(town, first)}の額の確定`,
        words:
          '実績報告と領収書を検査し、支払った経費が補助の対象であることを確かめました。額は判定ルールのとおりです。',
        at: [
          officeInstantOf(call, day - 2, '10:10'),
          officeInstantOf(call, day - 2, '11:20'),
          officeInstantOf(call, day - 1, '15:30'),
          fixedAt(first),
        ],
        of,
        yenOf: ({ yen }) => yen,
        reason: '',
      }
    },
  )

function recoveries(all: readonly Decided[], town: Town): Later[] {
  const before = (days: number, clock: string) =>
    officeInstantOf({ opens_on: today(orderedAt(town.until)) }, -days, clock)
  return all
    .filter(({ story }) => story.owes === true)
    .map((one) => ({
      kind: 'recovery',
      outcome: 'recover',
      title: `${titleIn(town, one)}の返還（${one.row.applicant_name}）`,
      words: '会期のあとに届いた主催者の精算書で分かりました。規則の定めにより、対象でなくなった額の返還を求めます。',
      at: [before(3, '10:10'), before(3, '11:20'), before(1, '15:30'), orderedAt(town.until)],
      of: [one],
      yenOf: () => recovery.yen,
      reason: recovery.reason,
    }))
}

export function laterDecisions(all: readonly Decided[], town: Town): DecisionRows {
  const municipality = town.ward.municipality.code
  const made = [...fixings(all, town), ...recoveries(all, town)].flatMap((later) =>
    later.of.slice(0, 1).map(({ call, row }) => {
      const [created_at, sent_at, approved_at, decided_at] = later.at
      const id = idAt(random(town.seed, `${later.kind}/decision/${row.id}`), created_at)
      return { ...later, call, id, created_at, sent_at, approved_at, decided_at }
    }),
  )
  return {
    decisions: made.map(({ id, kind, call, title, words, created_at, sent_at, decided_at }) => ({
      municipality,
      id,
      kind,
      scheme: call.scheme,
      call: call.call,
      title,
      words,
      ...drafterOf(town),
      created_at,
      sent_at,
      decided_at,
    })),
    items: made.flatMap(({ id, outcome, of, yenOf, reason }) =>
      of.map((one, i) => ({
        municipality,
        decision: id,
        application: one.row.id,
        position: i + 1,
        application_version: 3,
        outcome,
        yen: yenOf(one),
        conditions: [],
        reason,
        by_rules_yen: outcome === 'fixed' ? yenOf(one) : null,
      })),
    ),
    steps: made.flatMap(({ id, approved_at, decided_at }) => stepsOf(town, id, [approved_at, decided_at])),
    awards: [],
    changes: [],
  }
}
