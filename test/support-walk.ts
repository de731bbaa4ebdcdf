// For the walks through pages: what becomes of applications for support, from the correction to the money that comes back.
import { type Actor, systemActor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { awardPaths, proposeDecision } from '#modules/awards/index.ts'
import { budgetPaths, postEntry } from '#modules/budget/index.ts'
import { schemePaths, formDefinition } from '#modules/schemes/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { screeningPaths } from '#modules/screening/index.ts'
import { reviewPart } from '#modules/reviewing/index.ts'
import { grantPaths } from '#modules/grants/index.ts'
import { letterPaths } from '#modules/letters/index.ts'
import { outreachPaths } from '#modules/outreach/index.ts'
import { paymentPaths } from '../src/modules/payments/paths.ts'
import { reportPaths } from '../src/modules/reports/paths.ts'
import { reviewingPaths } from '../src/modules/reviewing/paths.ts'
import { schemeOf } from './application-world.ts'
import { inDays } from './scheme-world.ts'
import { type ChallengeWorld, day, type Who } from './challenge-world.ts'
import { minamo } from './database.ts'

const municipality = minamo.code
const definition = formDefinition.parse({
  sections: [
    { code: 'plan', title: '計画', fields: [
      { code: 'costs', kind: 'budget', label: '経費明細', needed: true, lines: [{ code: 'booth', label: '出展料' }] },
      { code: 'to', kind: 'bank', label: '振込先', needed: true },
    ] },
  ],
}) // prettier-ignore
const rules = {
  title: '出展の補助',
  form: { costs: { type: 'costs', words: '経費明細', options: { booth: '出展料' } } },
  lines: [{ id: 'least', article: '第3条', words: '対象経費が5万円以上であること', must: 'eligible(form.costs) >= 50000' }],
  amount: [{ words: '対象経費', take: 'eligible(form.costs)' }],
  examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
} // prettier-ignore
const bank = { bank: '9999', branch: '001', kind: '1', number: '7654321', holder: 'KOMIYAMA' }
const answers = JSON.stringify({ costs: [{ line: 'booth', what: '1小間', yen: '330000', eligible_yen: '300000' }], to: bank }) // prettier-ignore
const judgement = JSON.stringify({
  outcome: 'eligible',
  lines: [{ article: '第3条', words: '対象経費が5万円以上であること', state: 'met', unmet: '', missing: [], for_us: false }],
  amount: { yen: 200_000, steps: [{ article: '', words: '対象経費', yen: 300_000 }] },
}) // prettier-ignore
const staff = (account: string): Actor => ({ ...systemActor(municipality, account), account })

/** A scheme with every step and a budget; an application stands in each state, all of the factory. */
async function applications(w: ChallengeWorld) {
  const row = schemeOf({ title: '展示会出展補助金', open_data_from_yen: 1, stages: ['submitted', 'formal', 'correction', 'review', 'decision', 'change', 'report', 'inspection', 'fixing', 'payment', 'closed'] }) // prettier-ignore
  const by = { municipality, created_account: 'test' }
  const version = { ...by, scheme: row.id, number: 1, published_at: inDays(-90) }
  const [form, rulesId] = [newId(), newId()]
  const shares = [{ percent: 70, months: 0 }, { percent: 30, months: null }] // prettier-ignore
  await w.inside(async (tx) => {
    await tx.insertInto('scheme').values(row).execute()
    await tx.insertInto('scheme_form').values({ ...version, id: form, definition: JSON.stringify(definition) }).execute()
    await tx.insertInto('scheme_rules').values({ ...version, id: rulesId, definition: JSON.stringify(rules) }).execute()
    await tx.insertInto('scheme_plan').values({ municipality, scheme: row.id, part: 'payment', definition: JSON.stringify({ shares }) }).execute()
    await postEntry(tx, staff('officer'), { scheme: row.id, fiscal_year: 2026, kind: 'appropriate', yen: 9_000_000, application: null, words: '当初予算', now: new Date() })
  }) // prettier-ignore
  let number = 0
  /** Of a call of its own: a firm applies once to each. */
  const application = async (state: 'correction' | 'formal' | 'review') => {
    const [id, call, before] = [newId(), newId(), (number += 1) * 2]
    const terms = { scheme: row.id, call, form, rules: rulesId }
    await w.inside(async (tx) => {
      await tx.insertInto('scheme_call').values({ ...by, id: call, scheme: row.id, title: '', fiscal_year: 2026, opens_at: inDays(-before - 1), closes_at: inDays(-before), grace_minutes: 0, budget_yen: 5_000_000, form, rules: rulesId }).execute()
      await tx.insertInto('application').values({
        municipality, id, ...terms, organization: w.organization, person: null, applicant_name: '小宮山製作所', number, state, answers, sections: '{}', judgement,
        asked_yen: 200_000, sha256: '0'.repeat(64), pages: 0, origin: 'web', copied_from: null, created_account: 'test', submitted_at: inDays(-before), submitted_account: 'test',
      }).execute()
    }) // prettier-ignore
    return { id, call }
  }
  return { scheme: row.id, application }
}

type Made = Awaited<ReturnType<typeof applications>>

async function corrected(w: ChallengeWorld, { application }: Made): Promise<string> {
  const { id } = await application('correction')
  const sections = JSON.stringify([{ code: 'plan', words: '見積書と合いません' }])
  const asked = { asked_account: 'officer', asked_name: 'officer', asked_at: inDays(-1) }
  await w.inside((tx) =>
    tx
      .insertInto('screening_correction')
      .values({ municipality, id: newId(), application: id, words: 'お願いします', sections, due_on: day(9), ...asked })
      .execute(),
  )
  return id
}

/** The reviewer is asked about one, and has scored another; a panel was held. */
async function reviewed(w: ChallengeWorld, { scheme, application }: Made) {
  const [first, second] = [await application('review'), await application('review')]
  const [asked, scored, panel] = [newId(), newId(), newId()]
  const { call } = second
  const review = { municipality, reviewer: 'reviewer', organization: w.organization, person: null, due_on: day(9), conflict: null, assigned_account: 'officer', reminded_on: null }
  await w.inside(async (tx) => {
    await tx.insertInto('reviewer').values({ municipality, account: 'reviewer', topics: [], most: null }).execute()
    for (const one of [first, second])
      await tx.insertInto('review_call').values({ municipality, call: one.call, scheme, plan: JSON.stringify(reviewPart.fresh), due_on: day(9), created_account: 'officer' }).execute()
    await tx.insertInto('review').values([
      { ...review, id: asked, application: first.id, call: first.call },
      { ...review, id: scored, application: second.id, call, state: 'in', declared_at: new Date() },
    ]).execute()
    await tx.insertInto('review_score').values({ municipality, review: scored, round: 1, scores: JSON.stringify({ need: 3, feasibility: 4, effect: 3, cost: 2 }), comments: '{}', words: 'よい計画です', points: 60, in_at: new Date() }).execute()
    await tx.insertInto('review_panel').values({ municipality, id: panel, call, number: 1, budget_yen: 5_000_000, line: JSON.stringify({ budget_yen: 5_000_000, partial: 'none', percent: 100, reserves: null, pass: null }), made_account: 'officer', made_name: 'officer' }).execute()
    await tx.insertInto('review_panel_item').values({ municipality, panel, application: second.id, rank: 1, score: 60, outcome: 'award', yen: 200_000 }).execute()
  })
  return { application: second.id, call, open: first.call, asked, scored }
} // prettier-ignore

/** A draft, a proposal that waits for the officer, and one that was approved: an award, one that shall change, one that is paid. */
async function decided(w: ChallengeWorld, { scheme, application }: Made) {
  const propose = async (by: string, states: { id: string; call: string }[], approver: string | null) => {
    const items = states.map(({ id }) => ({ application: id, outcome: 'award', yen: 200_000, conditions: ['事業を実施すること'], reason: '' }))
    const steps = approver === null ? [] : [{ title: '課長', account: approver, name: approver }]
    const proposal = { kind: 'award', scheme, call: states[0]?.call ?? '', title: '11月分の決定', words: '予算の範囲で', items, steps, now: new Date() }
    return w.inside((tx) => proposeDecision(tx, staff(by), proposal))
  }
  const drafted = await application('review')
  // Its own page may be dropped by a walk; this one's editors stay.
  const edited = await propose('officer', [drafted], null)
  const draft = await propose('officer', [await application('review')], null)
  const waiting = await propose('administrator', [await application('review')], 'officer')
  const [awarded, changing, inspected, unread] = [await application('review'), await application('review'), await application('review'), await application('review')]
  const approved = await propose('administrator', [awarded, changing, inspected, unread], 'officer')
  await w.post('officer', awardPaths.approval(approved), { version: '1', deputy_reason: '' })
  const letters = await w.inside((tx) => tx.selectFrom('letter').select(['id', 'application']).execute())
  const letter = (of: string) => letters.find(({ application }) => application === of)?.id ?? ''
  for (const { id } of [awarded, changing, inspected]) await w.post('factory', letterPaths.opening(letter(id)), {})
  await w.post('factory', awardPaths.change(changing.id), { kind: 'content', words: '会場が変わります', yen: '' })
  return { draft, edited, drafted: drafted.id, waiting, approved, awarded: awarded.id, changing: changing.id, inspected: inspected.id, closed: letter(unread.id), opened: letter(changing.id) }
} // prettier-ignore

/** An advance in a batch that waits for its second approval, and money that must come back. */
async function paid(w: ChallengeWorld, scheme: string, application: string) {
  const [batch, recovery] = [newId(), newId()]
  const dues = await w.inside(async (tx) => {
    await tx.insertInto('payment_source').values({ municipality, client_code: '1234567890', client_name: 'ﾐﾅﾓｸ', bank: '0005', branch: '001', kind: '1', number: '1234567' }).execute()
    await tx.insertInto('recovery').values({ municipality, id: recovery, application, scheme, fiscal_year: 2026, applicant_name: '小宮山製作所', cause: 'decision', yen: 50_000, reason: '使いませんでした', ordered_on: day(-40), due_on: day(-10), parts: JSON.stringify([{ yen: 50_000, paid_on: day(-60) }]), surcharge_rate: 1095, late_rate: 1095 }).execute()
    return tx.selectFrom('payment_due').select('id').where('application', '=', application).execute()
  })
  await w.inside(async (tx) => {
    await tx.insertInto('payment_batch').values({ municipality, id: batch, number: 1, pay_on: today(inDays(9)), count: dues.length, total_yen: 140_000, made_account: 'administrator', made_name: 'administrator' }).execute()
    await tx.insertInto('payment_transfer').values(dues.map(({ id }, n) => ({ municipality, batch, payment: id, position: n + 1, yen: 140_000, ...bank }))).execute()
  })
  return { batch, recovery, due: dues[0]?.id ?? '' }
} // prettier-ignore

/** One report is being written, one inspected; a year after, what became of it is asked. */
async function reported(w: ChallengeWorld, scheme: string, { awarded, inspected }: { awarded: string; inspected: string }) {
  for (const id of [awarded, inspected]) await w.post('factory', reportPaths.report(id), {})
  return w.inside(async (tx) => {
    await tx.updateTable('cost_report').set({ state: 'submitted', done_words: '出展しました', ended_on: day(-2), submitted_at: new Date(), submitted_account: 'factory' }).where('application', '=', inspected).execute()
    await tx.updateTable('application').set({ state: 'inspection' }).where('id', '=', inspected).execute()
    await tx.insertInto('outcome_report').values({ municipality, application: awarded, scheme, years: 1, due_on: day(30), answers: '{}' }).execute()
    const { id } = await tx.selectFrom('cost_line').select('id').where('application', '=', awarded).executeTakeFirstOrThrow()
    return { line: id }
  })
} // prettier-ignore

export async function supportWalk(w: ChallengeWorld) {
  const made = await applications(w)
  const { scheme } = made
  const correction = await corrected(w, made)
  const review = await reviewed(w, made)
  const decision = await decided(w, made)
  const money = await paid(w, scheme, decision.inspected)
  const report = await reported(w, scheme, decision)
  /** Pages that staff, and so the auditor, read. */
  const read = [
    schemePaths.manage(scheme), applicationPaths.list(scheme), ...[correction, review.application, decision.awarded, decision.changing, decision.inspected].map(applicationPaths.one),
    screeningPaths.work(), screeningPaths.check(correction), screeningPaths.check(review.application),
    reviewingPaths.board(scheme, review.call), reviewingPaths.panel(scheme, { call: review.call }), reviewingPaths.application(review.application), reviewingPaths.late(), reviewingPaths.reviewers(),
    awardPaths.list(), ...[decision.draft, decision.waiting, decision.approved].map(awardPaths.one),
    letterPaths.staff(), letterPaths.plan(scheme), letterPaths.one(decision.closed), letterPaths.one(decision.opened), grantPaths.plan(scheme), grantPaths.list(),
    budgetPaths.all(), budgetPaths.scheme(scheme),
    paymentPaths.list(), paymentPaths.batches(), paymentPaths.batch(money.batch), paymentPaths.recoveries(), paymentPaths.recovery(money.recovery), paymentPaths.plan(scheme),
    outreachPaths.effect(), reportPaths.list(scheme), reportPaths.property(scheme), reportPaths.plan(scheme), reportPaths.inspection(decision.inspected),
  ] // prettier-ignore
  const pages: [Who, string][] = [
    ...read.map((page): [Who, string] => ['officer', page]),
    ['officer', screeningPaths.plan(scheme)], ['officer', reviewingPaths.plan(scheme)], ['officer', awardPaths.plan(scheme)],
    ['officer', awardPaths.new({ scheme, call: review.open, kind: 'award' })], ['officer', awardPaths.edit(decision.edited)], ['officer', awardPaths.item(decision.edited, decision.drafted)],
    ['administrator', awardPaths.one(decision.waiting)], ['administrator', paymentPaths.source()],
    ['reviewer', reviewingPaths.mine()], ['reviewer', reviewingPaths.one(review.asked)], ['reviewer', reviewingPaths.one(review.scored)],
    ...[correction, review.application, decision.awarded, decision.changing, decision.inspected].map((id): [Who, string] => ['factory', applicationPaths.one(id)]),
    ['factory', applicationPaths.section(correction, 'plan')], ['factory', applicationPaths.check(correction)],
    ['factory', reportPaths.report(decision.awarded)], ['factory', reportPaths.words(decision.awarded)], ['factory', reportPaths.line(decision.awarded, report.line)],
    ['factory', reportPaths.outcome(decision.awarded, 1)], ['factory', reportPaths.report(decision.inspected)],
    ['factory', awardPaths.change(decision.awarded)], ['factory', paymentPaths.account(decision.awarded)],
    ['factory', letterPaths.one(decision.closed)], ['factory', letterPaths.one(decision.opened)], ['factory', outreachPaths.mine()],
  ] // prettier-ignore
  /** Where a walk through all routes names one of these. */
  const ids: [prefix: string, id: string][] = [
    ['/staff/decisions/', decision.waiting],
    ['/letters/', decision.opened],
    ['/staff/applications/', correction],
    ['/staff/work/', correction],
    ['/staff/reports/', decision.inspected],
    ['/staff/reviews/', review.scored],
    ['/reviews/', review.asked],
    ['/staff/payments/batches/', money.batch],
    ['/staff/recoveries/', money.recovery],
  ]
  return { scheme, pages, read, ids }
}
