// What was proposed and decided of the applications, with its letters and what it did to the ledgers.
import { lastDay, today, tokyoInstant } from '#platform/calendar/index.ts'
import type { DecisionRows } from '#modules/awards/index.ts'
import { booksOf, type PastEntry } from '#modules/budget/index.ts'
import type { PastLetter } from '#modules/letters/index.ts'
import { recoveryTerms } from '#modules/payments/index.ts'
import { idAt, random } from '../random.ts'
import type { DemoCall } from '../schemes.ts'
import { type Applied, instantOf, officeDayOf, officeInstantOf, type Town } from './applications.ts'
import { orderedAt, receiptId, receivedAt, recovery, recoveryDue } from './paid.ts'
import { type Proposal, proposals } from './proposals.ts'

const conditions = [
  '補助事業の内容または経費の配分を変えるときは、あらかじめ区長の承認を受けること。',
  '補助事業に関する帳簿と証拠書類を、事業の終わった年度の翌年度から5年間保管すること。',
  '補助事業が終わったときは、終わった日から20日以内に実績報告書を提出すること。',
]
const certified = ['認定マークの使い方の手引きを守ること。', '毎年度、事業が生んだ変化の報告を公開すること。']

const letters = { award: 'award', reserve: 'reserve', reject: 'rejection' } as const

interface Decided extends Applied {
  id: string
  position: number
  proposal: Proposal
  outcome: keyof typeof letters
  yen: number | null
  conditions: string[]
  reason: string
  /** Null: still to be decided. */
  at: Date | null
}

function itemsOf(applied: readonly Applied[], town: Town): Decided[] {
  const r = random(town.seed, `support/decisions/${town.ward.municipality.code}`)
  return proposals.flatMap((proposal) => {
    const theirs = applied.filter(({ story }) => story.decision === proposal.code)
    const [first] = theirs
    if (first === undefined) return []
    const id = idAt(r, instantOf(first.call, proposal.sent))
    const at = proposal.decided === null ? null : officeInstantOf(first.call, proposal.decided, '16:30')
    return theirs.map((one, i): Decided => {
      const outcome = one.story.outcome ?? 'award'
      const granted = outcome === 'award'
      const rules = one.call.budget_yen === null ? certified : conditions
      return {
        ...one,
        id,
        position: i + 1,
        proposal,
        outcome,
        at,
        yen: granted ? one.yen : null,
        conditions: granted ? [...rules] : [],
        reason: one.story.reason ?? '',
      }
    })
  })
}

/** 係長, then 課長. */
function decisionRows(all: readonly Decided[], town: Town): DecisionRows {
  const municipality = town.ward.municipality.code
  const [drafter, ...others] = ['nakagawa', 'moriya', 'ohno'].map((name) => town.accountOf(`${name}@demo.example`))
  const approvers = [
    ['係長', '守屋 千尋'],
    ['課長', '大野 香'],
  ] as const
  const granted = all.filter(({ at, outcome }) => at !== null && outcome === 'award')
  return {
    decisions: all
      .filter(({ position }) => position === 1)
      .map(({ id, call, proposal: { title, words, sent }, at }) => ({
        municipality,
        id,
        kind: 'award',
        scheme: call.scheme,
        call: call.call,
        title,
        words,
        drafter: drafter ?? '',
        drafter_name: '中川 誠',
        created_at: officeInstantOf(call, sent, '10:10'),
        sent_at: officeInstantOf(call, sent, '11:20'),
        decided_at: at,
      })),
    items: all.map(({ id, row, position, outcome, yen, conditions, reason }) => ({
      municipality,
      decision: id,
      application: row.id,
      position,
      application_version: 3,
      outcome,
      yen,
      conditions,
      reason,
      by_rules_yen: row.judged?.amount?.yen ?? null,
    })),
    steps: all
      .filter(({ position }) => position === 1)
      .flatMap(({ id, call, proposal, at }) =>
        approvers.map(([title, name], i) => {
          const approved_at = i === 0 ? officeInstantOf(call, proposal.sent + 1, '15:30') : at
          const approved =
            approved_at === null ? {} : { approved_at, approved_account: others[i] ?? '', approved_name: name }
          return {
            municipality,
            decision: id,
            drafter: drafter ?? '',
            position: i + 1,
            title,
            account: others[i] ?? '',
            name,
            ...approved,
          }
        }),
      ),
    awards: granted.map(({ row, call, by, yen, conditions, proposal }) => {
      const decided_on = officeDayOf(call, proposal.decided ?? 0)
      return {
        municipality,
        application: row.id,
        scheme: row.scheme,
        call: row.call,
        fiscal_year: call.fiscal_year,
        organization: by.organization.id,
        person: null,
        corporate_number: by.organization.corporate_number,
        applicant_name: row.applicant_name,
        decided_on,
        decided_yen: yen,
        yen,
        conditions,
        valid_until: call.budget_yen === null ? lastDay(decided_on, 36) : null,
      }
    }),
    changes: granted
      .filter(({ story }) => story.state === 'change')
      .map(({ row, call, by, proposal }) => ({
        municipality,
        id: idAt(random(town.seed, row.id), instantOf(call, (proposal.decided ?? 0) + 88)),
        application: row.id,
        kind: 'content' as const,
        words:
          '会期が主催者の都合で2週間のちに移り、小間の場所も西ホールから東ホールに変わりました。出展する製品と経費の額は変わりません。主催者からの通知の写しを担当の方にお送りします。',
        yen: null,
        asked_account: town.accountOf(by.representative.email),
        asked_at: officeInstantOf(call, (proposal.decided ?? 0) + 88),
      })),
  }
}

function letterOf(
  { row, by, outcome, yen, conditions, reason, at, story, call, proposal }: Decided,
  town: Town,
): PastLetter[] {
  if (at === null) return []
  const { family_name, given_name, email } = by.representative
  const account = town.accountOf(email)
  const opened = {
    account,
    name: `${family_name} ${given_name}`,
    at: instantOf(call, (proposal.decided ?? 0) + 1, '08:50'),
  }
  const id = idAt(random(town.seed, `letter/${row.id}`), at)
  return [
    {
      id,
      account: town.accountOf('ohno@demo.example'),
      application: row.id,
      kind: letters[outcome],
      yen,
      conditions,
      reason,
      decided_on: officeDayOf(call, proposal.decided ?? 0),
      now: at,
      opened: story.unopened ? null : opened,
    },
  ]
}

function recoveryLetterOf({ row, by, story }: Decided, { until, seed, accountOf }: Town): PastLetter[] {
  if (story.owes !== true) return []
  const { family_name, given_name, email } = by.representative
  const now = orderedAt(until)
  return [
    {
      id: idAt(random(seed, `recovery/${row.id}`), now),
      account: accountOf('ohno@demo.example'),
      application: row.id,
      kind: 'recovery',
      yen: recovery.yen,
      conditions: [],
      reason: recovery.reason,
      facts: recoveryTerms(recoveryDue(until)),
      decided_on: today(now),
      now,
      opened: {
        account: accountOf(email),
        name: `${family_name} ${given_name}`,
        at: new Date(now.getTime() + 18 * 3_600_000),
      },
    },
  ]
}

/** Each year's budget of each scheme, one that was moved on, and what the decisions took. */
function entriesOf(all: readonly Decided[], town: Town): PastEntry[] {
  const municipality = town.ward.municipality.code
  const r = random(town.seed, `support/ledger/${municipality}`)
  const entry = (
    call: DemoCall,
    at: Date,
    more: Pick<PastEntry, 'kind' | 'yen' | 'words'> & Partial<PastEntry>,
  ): PastEntry => ({
    municipality,
    id: idAt(r, at),
    scheme: call.scheme,
    fiscal_year: call.fiscal_year,
    application: null,
    account: town.accountOf('nakagawa@demo.example'),
    entered_at: at,
    ...more,
  })
  const calls = [...town.calls.values()].filter(({ budget_yen }) => budget_yen !== null)
  const years = [...Map.groupBy(calls, ({ scheme, fiscal_year }) => `${scheme}/${fiscal_year}`).values()]
  const initial = years.flatMap((of) =>
    of.slice(0, 1).map((call) =>
      entry(call, tokyoInstant(`${call.fiscal_year}-04-01`, '09:30'), {
        kind: 'appropriate',
        basis: 'initial',
        words: '当初予算',
        yen: of.reduce((sum, one) => sum + (one.budget_yen ?? 0), 0),
      }),
    ),
  )
  const decided = all.flatMap(({ at, call, row, yen, outcome }) =>
    at === null || yen === null || outcome !== 'award'
      ? []
      : [entry(call, at, { kind: 'commit', yen, application: row.id, words: '交付決定' })],
  )
  const paid = all.flatMap(({ story, call, row, yen, proposal }) =>
    story.state === 'closed' && yen !== null
      ? [
          entry(call, officeInstantOf(call, (proposal.decided ?? 0) + 70, '14:00'), {
            kind: 'pay',
            yen,
            application: row.id,
            words: '精算払',
          }),
        ]
      : [],
  )
  const returned = all.flatMap(({ story, call, row }) =>
    story.owes
      ? [
          entry(call, receivedAt(town.until), {
            ...booksOf(call.fiscal_year, today(receivedAt(town.until))),
            received_on: today(receivedAt(town.until)),
            receipt: receiptId(row.id, town),
            yen: recovery.received_yen,
            application: row.id,
            words: '返還金の入金',
          }),
        ]
      : [],
  )
  return [...initial, ...decided, ...paid, ...returned].toSorted((a, b) => Number(a.entered_at) - Number(b.entered_at))
}

export function decidedOf(applied: readonly Applied[], town: Town) {
  const all = itemsOf(applied, town)
  const inOrder = all.toSorted((a, b) => Number(a.at) - Number(b.at))
  return {
    decisions: decisionRows(all, town),
    letters: [
      ...inOrder.flatMap((one) => letterOf(one, town)),
      ...all.flatMap((one) => recoveryLetterOf(one, town)),
    ].toSorted((a, b) => Number(a.now) - Number(b.now)),
    entries: entriesOf(all, town),
  }
}
