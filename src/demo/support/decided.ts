// What was proposed and decided of the applications, and what it did to the ledgers.
import { lastDay, today, tokyoInstant } from '#platform/calendar/index.ts'
import type { DecisionRows } from '#modules/awards/index.ts'
import { booksOf, type PastEntry } from '#modules/budget/index.ts'
import { idAt, random } from '../random.ts'
import type { DemoCall } from '../schemes.ts'
import { paidDay } from './after-award.ts'
import { type Applied, instantOf, officeDayOf, officeInstantOf, type Town } from './applications.ts'
import { receiptId, receivedAt, recovery } from './paid.ts'
import { drafterOf, stepsOf } from './chain.ts'
import { type Proposal, proposals } from './proposals.ts'

const conditions = [
  '補助事業の内容または経費の配分を変えるときは、あらかじめ区長の承認を受けること。',
  '補助事業に関する帳簿と証拠書類を、事業の終わった年度の翌年度から5年間保管すること。',
  '補助事業が終わったときは、定められた期限までに実績報告書を提出すること。',
]
const certified = ['認定マークの使い方の手引きを守ること。', '毎年度、事業が生んだ変化の報告を公開すること。']

export interface Decided extends Applied {
  id: string
  position: number
  proposal: Proposal
  outcome: 'award' | 'reserve' | 'reject'
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

function decisionRows(all: readonly Decided[], town: Town): DecisionRows {
  const municipality = town.ward.municipality.code
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
        ...drafterOf(town),
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
        stepsOf(town, id, [officeInstantOf(call, proposal.sent + 1, '15:30'), at]),
      ),
    awards: granted.map(({ row, call, by, yen, conditions, proposal, story }) => {
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
        // What was asked back stands no longer.
        yen: yen === null || story.owes !== true ? yen : yen - recovery.yen,
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
  /** Others were there already before the first year that the demo tells of. */
  const isNew = ({ scheme, fiscal_year }: DemoCall): boolean =>
    calls.some((one) => one.fiscal_year < fiscal_year) &&
    !calls.some((one) => one.scheme === scheme && one.fiscal_year < fiscal_year)
  const initial = years.flatMap((of) =>
    of.slice(0, 1).map((call) =>
      entry(call, tokyoInstant(`${call.fiscal_year}-04-01`, '09:30'), {
        kind: 'appropriate',
        basis: 'initial',
        words: isNew(call) ? '当初予算（新規の制度）' : '当初予算',
        yen: of.reduce((sum, one) => sum + (one.budget_yen ?? 0), 0),
      }),
    ),
  )
  const decided = all.flatMap(({ at, call, row, yen, outcome }) =>
    at === null || yen === null || outcome !== 'award'
      ? []
      : [entry(call, at, { kind: 'commit', yen, application: row.id, words: '交付決定' })],
  )
  const paid = all.flatMap(({ story, call, row, yen }) =>
    story.state === 'closed' && yen !== null
      ? [
          entry(call, officeInstantOf(call, paidDay({ call, story, answers: row.answers }), '14:00'), {
            kind: 'pay',
            paid_on: officeDayOf(call, paidDay({ call, story, answers: row.answers })),
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
  return {
    items: all,
    decisions: decisionRows(all, town),
    entries: entriesOf(all, town),
  }
}
