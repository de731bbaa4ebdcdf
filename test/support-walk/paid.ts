// Money on its way, money that comes back, and reports of what was done with it.
import { today } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { reportPaths } from '../../src/modules/reports/paths.ts'
import { inDays } from '../scheme-world.ts'
import { type ChallengeWorld, day } from '../challenge-world.ts'
import { paidDue } from '../paid-due.ts'
import { bookYear } from '../book-year.ts'
import { bank, municipality } from './applications.ts'

/** An advance in a batch that waits for its second approval, and money that must come back. */
export async function paid(w: ChallengeWorld, scheme: string, application: string) {
  const [batch, recovery] = [newId(), newId()]
  const dues = await w.inside((tx) =>
    tx.selectFrom('payment_due').select('id').where('application', '=', application).execute(),
  )
  await w.inside(async (tx) => {
    await tx
      .insertInto('payment_source')
      .values({
        municipality,
        client_code: '1234567890',
        client_name: 'ﾐﾅﾓｸ',
        bank: '0005',
        branch: '001',
        kind: '1',
        number: '1234567',
      })
      .execute()
    const granted = {
      municipality,
      application,
      scheme,
      fiscal_year: bookYear,
      applicant_name: '小宮山製作所',
      yen: 50_000,
    }
    await paidDue(tx, { ...granted, id: newId(), kind: 'instalment', due_on: day(-60) }, day(-60))
    await tx
      .insertInto('recovery')
      .values({
        ...granted,
        id: recovery,
        cause: 'decision',
        reason: '使いませんでした',
        ordered_on: day(-40),
        due_on: day(-10),
        parts: JSON.stringify([{ yen: 50_000, paid_on: day(-60) }]),
        surcharge_rate: 1095,
        late_rate: 1095,
      })
      .execute()
  })
  await w.inside(async (tx) => {
    await tx
      .insertInto('payment_batch')
      .values({
        municipality,
        id: batch,
        number: 1,
        pay_on: today(inDays(9)),
        count: dues.length,
        total_yen: 140_000,
        made_account: 'administrator',
        made_name: 'administrator',
      })
      .execute()
    await tx
      .insertInto('payment_transfer')
      .values(dues.map(({ id }, n) => ({ municipality, batch, payment: id, position: n + 1, yen: 140_000, ...bank })))
      .execute()
  })
  return { batch, recovery, due: dues[0]?.id ?? '' }
}

/** One report is being written, one inspected; a year after, what became of it is asked. */
export async function reported(
  w: ChallengeWorld,
  scheme: string,
  { awarded, inspected }: { awarded: string; inspected: string },
) {
  for (const id of [awarded, inspected]) await w.post('factory', reportPaths.report(id), {})
  return w.inside(async (tx) => {
    await tx
      .updateTable('cost_report')
      .set({
        state: 'submitted',
        done_words: '出展しました',
        ended_on: day(-2),
        submitted_at: new Date(),
        submitted_account: 'factory',
      })
      .where('application', '=', inspected)
      .execute()
    await tx.updateTable('application').set({ state: 'inspection' }).where('id', '=', inspected).execute()
    await tx
      .insertInto('outcome_report')
      .values({ municipality, application: awarded, scheme, years: 1, due_on: day(30), answers: '{}' })
      .execute()
    const { id } = await tx
      .selectFrom('cost_line')
      .select('id')
      .where('application', '=', awarded)
      .executeTakeFirstOrThrow()
    return { line: id }
  })
}
