// A scheme with every step, and an application for each state that is walked through.
import { type Actor, systemActor } from '#platform/auth/actor.ts'
import { postEntry } from '#modules/budget/index.ts'
import { formDefinition } from '#modules/schemes/index.ts'
import { schemeOf } from '../application-world.ts'
import { callRow, inDays, insertScheme } from '../scheme-world.ts'
import { type ChallengeWorld } from '../challenge-world.ts'
import { minamo } from '../database.ts'
import { applicationRow } from '../application-row.ts'
import { bookYear } from '../book-year.ts'

export const municipality = minamo.code
const definition = formDefinition.parse({
  sections: [
    {
      code: 'plan',
      title: '計画',
      fields: [
        { code: 'costs', kind: 'budget', label: '経費明細', needed: true, lines: [{ code: 'booth', label: '出展料' }] },
        { code: 'to', kind: 'bank', label: '振込先', needed: true },
      ],
    },
  ],
})
const rules = {
  title: '出展の補助',
  form: { costs: { type: 'costs', words: '経費明細', options: { booth: '出展料' } } },
  lines: [
    { id: 'least', article: '第3条', words: '対象経費が5万円以上であること', must: 'eligible(form.costs) >= 50000' },
  ],
  amount: [{ words: '対象経費', take: 'eligible(form.costs)' }],
  examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
}
export const bank = { bank: '9999', branch: '001', kind: '1', number: '7654321', holder: 'KOMIYAMA' }
const answers = JSON.stringify({
  costs: [{ line: 'booth', what: '1小間', yen: '330000', eligible_yen: '300000' }],
  to: bank,
})
const judgement = JSON.stringify({
  outcome: 'eligible',
  lines: [
    { article: '第3条', words: '対象経費が5万円以上であること', state: 'met', unmet: '', missing: [], for_us: false },
  ],
  amount: { yen: 200_000, steps: [{ article: '', words: '対象経費', yen: 300_000 }] },
})
export const staff = (account: string): Actor => ({ ...systemActor(municipality, account), account })

/** A scheme with every step and a budget; an application stands in each state, all of the factory. */
export async function applications(w: ChallengeWorld) {
  const row = schemeOf({
    title: '展示会出展補助金',
    open_data_from_yen: 1,
    stages: [
      'submitted',
      'formal',
      'correction',
      'review',
      'decision',
      'change',
      'report',
      'inspection',
      'fixing',
      'payment',
      'closed',
    ],
  })
  const shares = [
    { percent: 70, months: 0 },
    { percent: 30, months: null },
  ]
  const parts = await w.inside(async (tx) => {
    const made = await insertScheme(tx, row, { form: definition, rules, days: 90 })
    await tx
      .insertInto('scheme_plan')
      .values({ municipality, scheme: row.id, part: 'payment', definition: JSON.stringify({ shares }) })
      .execute()
    await postEntry(tx, staff('officer'), {
      scheme: row.id,
      fiscal_year: bookYear,
      kind: 'appropriate',
      yen: 9_000_000,
      application: null,
      words: '当初予算',
      now: new Date(),
    })
    return made
  })
  let number = 0
  /** Of a call of its own: a firm applies once to each. */
  const application = async (state: 'correction' | 'formal' | 'review') => {
    const before = (number += 1) * 2
    const call = callRow(parts, { opens_at: inDays(-before - 1), closes_at: inDays(-before) })
    const one = applicationRow({
      ...parts,
      call: call.id,
      organization: w.organization,
      applicant_name: '小宮山製作所',
      number,
      state,
      answers,
      judgement,
      asked_yen: 200_000,
      submitted_at: inDays(-before),
    })
    await w.inside(async (tx) => {
      await tx.insertInto('scheme_call').values(call).execute()
      await tx.insertInto('application').values(one).execute()
    })
    return { id: one.id, call: call.id }
  }
  return { scheme: row.id, application }
}

export type Made = Awaited<ReturnType<typeof applications>>
