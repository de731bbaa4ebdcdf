// What its period is over goes by itself, is reported and recorded; whoever left is erased when their days are over.
import { Readable } from 'node:stream'
import { systemActor } from '#platform/auth/actor.ts'
import { keepFile } from '#platform/files/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#platform/calendar/index.ts'
import { jobHandlers } from '../src/modules.ts'
import { newId } from '#platform/id.ts'
import { openScheme } from './application-world.ts'
import { minamo } from './database.ts'
import { privacyWorld } from './privacy-world.ts'
import { testSite } from './site.ts'
import { applicationRow } from './application-row.ts'

const inYears = (years: number): Date => new Date(Date.now() + years * 366 * 86_400_000)

describe('the daily retention', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let w: Awaited<ReturnType<typeof privacyWorld>>
  let estimate: string
  const bytesOf = async (hash: string): Promise<boolean> => {
    for await (const some of site.services.files.bytes.older(inYears(1))) if (some.includes(hash)) return true
    return false
  }
  const run = (now: Date) =>
    jobHandlers['privacy.retain']?.run({ ...site.services, now: () => now }, { municipality: minamo.code })
  const runs = () =>
    site.inside((tx) => tx.selectFrom('retention_run').select(['done', 'people']).orderBy('at').execute())
  beforeAll(async () => {
    site = await testSite()
    w = await privacyWorld(site)
    const file = await site.services.files.receive(Readable.from(['費目,金額\n会計ソフト,400000\n']), '見積書.csv')
    estimate = file.sha256
    await site.inside(async (tx) => {
      await tx.deleteFrom('leaving').execute()
      const { id } = await tx
        .selectFrom('application')
        .select('id')
        .where('state', '=', 'submitted')
        .executeTakeFirstOrThrow()
      const line = await tx.selectFrom('cost_line').select('id').executeTakeFirstOrThrow()
      const change = await tx.selectFrom('change_request').select('id').executeTakeFirstOrThrow()
      const of = {
        application: id,
        payment_account: id,
        cost_report: id,
        cost_line: line.id,
        change_request: change.id,
      }
      for (const [subject, subject_id] of Object.entries(of))
        await keepFile(tx, systemActor(minamo.code, '検査'), { ...file, id: newId() }, { subject, subject_id })
    })
  })

  it('leaves what is young, and says that nothing was to be done', async () => {
    await run(new Date())
    expect(await runs()).toEqual([{ done: [], people: 0 }])
  })

  it('takes what is past its period, counts it, and finds nothing more to do on the next day', async () => {
    const then = inYears(8)
    await run(then)
    const [, report] = await runs()
    const done = new Map(report?.done.map(({ table, count }) => [table, count]))
    expect(Object.fromEntries(done)).toMatchObject({
      mail: 2,
      notice: 2,
      kept_form: 1,
      invitation: 1,
      agreement_version: 1,
      message: 3,
      pulse: 1,
      import_row: 1,
      file: 5,
    })
    const batch = await site.inside((tx) => tx.selectFrom('import_batch').select(['file', 'file_name']).execute())
    expect(batch).toEqual([{ file: null, file_name: 'a.csv' }])
    const terms = await site.inside((tx) => tx.selectFrom('agreement_version').select('terms').executeTakeFirst())
    expect(terms?.terms).toMatchObject({ worker_name: '退会した方', work: '窓口' })
    await run(new Date(then.getTime() + 60_000))
    expect((await runs()).at(-1)).toEqual({ done: [], people: 0 })
  })

  it('takes the documents of an application with it, also those of its report and its account: the receipt, and then the bytes', async () => {
    const left = await site.inside((tx) =>
      tx.selectFrom('file').select('id').where('subject', 'not in', ['person_photo']).execute(),
    )
    expect(left).toEqual([])
    expect(await bytesOf(estimate)).toBe(true)
    await jobHandlers['files.sweep']?.run({ ...site.services, now: () => inYears(8) }, { municipality: minamo.code })
    expect(await bytesOf(estimate)).toBe(false)
  })

  it('is recorded', async () => {
    const lines = await site.inside((tx) =>
      tx.selectFrom('audit_line').select('changes').where('action', '=', 'privacy.retained').orderBy('seq').execute(),
    )
    expect(lines).toHaveLength(3)
    expect(lines[1]?.changes['people']).toEqual([null, 0])
  })

  it('erases who asked to leave, on the day that was said and not before', async () => {
    const erase_on = addDays(today(new Date()), 30)
    await site.inside((tx) =>
      tx.insertInto('leaving').values({ municipality: minamo.code, person: w.person, erase_on }).execute(),
    )
    const name = () =>
      site.inside((tx) =>
        tx.selectFrom('person').select(['display_name', 'account']).where('id', '=', w.person).executeTakeFirst(),
      )
    await run(new Date(Date.now() + 29 * 86_400_000))
    expect(await name()).toEqual({ display_name: '葉隠きくの', account: w.account })
    await run(new Date(Date.now() + 30 * 86_400_000))
    expect(await name()).toEqual({ display_name: '退会した方', account: null })
    expect((await runs()).map(({ people }) => people)).toContain(1)
  })

  it('keeps what is under way however old, what was granted for ten years after its end, the rest for five', async () => {
    const rest = async (state: 'fixed' | 'closed' | 'rejected', years: number) => {
      const open = await openScheme(site)
      const id = newId()
      await site.inside(async (tx) => {
        const asked = {
          ...open,
          municipality: minamo.code,
          organization: null,
          person: w.hana.person,
          applicant_name: '花',
          answers: '{}',
          sections: '{}',
          asked_yen: null,
          origin: 'web' as const,
          copied_from: null,
          created_account: 'x',
        }
        await tx
          .insertInto('application')
          .values(
            applicationRow({
              ...asked,
              id,
              state,
            }),
          )
          .execute()
      })
      await run(inYears(years))
      return site.inside(
        async (tx) => (await tx.selectFrom('application').select('id').where('id', '=', id).execute()).length,
      )
    }
    expect([
      await rest('fixed', 11),
      await rest('closed', 9),
      await rest('closed', 11),
      await rest('rejected', 4),
      await rest('rejected', 6),
    ]).toEqual([1, 1, 0, 1, 0])
  })

  it('keeps letters and the file for the bank, with its numbers of accounts, as long as the application and no longer', async () => {
    const open = await openScheme(site)
    const [application, payment, batch, now] = [newId(), newId(), newId(), new Date()]
    const { municipality, hana } = { municipality: minamo.code, hana: w.hana.person }
    await site.inside(async (tx) => {
      await tx
        .insertInto('application')
        .values(
          applicationRow({
            ...open,
            id: application,
            person: hana,
            applicant_name: '花',
            state: 'closed',
            submitted_at: now,
          }),
        )
        .execute()
      await tx
        .insertInto('letter')
        .values({
          municipality,
          id: newId(),
          application,
          scheme: open.scheme,
          organization: null,
          person: hana,
          applicant_name: '花',
          kind: 'award',
          fiscal_year: 2026,
          mark: '期',
          number: 1,
          decided_on: today(now),
          content: '{}',
          appeal_months: 3,
          issued_account: 'x',
          issued_at: now,
        })
        .execute()
      await tx
        .insertInto('payment_due')
        .values({
          municipality,
          id: payment,
          application,
          scheme: open.scheme,
          fiscal_year: 2026,
          applicant_name: '花',
          kind: 'final',
          yen: 1,
          due_on: today(now),
          state: 'due',
        })
        .execute()
      await tx
        .insertInto('payment_batch')
        .values({
          municipality,
          id: batch,
          number: 77,
          pay_on: today(now),
          count: 1,
          total_yen: 1,
          made_account: 'x',
          made_name: 'x',
          made_at: now,
        })
        .execute()
      await tx
        .insertInto('payment_transfer')
        .values({
          municipality,
          batch,
          payment,
          position: 1,
          yen: 1,
          bank: '0001',
          branch: '001',
          kind: '1',
          number: '7654321',
          holder: 'ﾊﾅ',
        })
        .execute()
      const file = { content: Buffer.from('7654321'), sha256: '0'.repeat(64) }
      for (const step of [
        { state: 'first' as const, first_account: 'y' },
        { state: 'approved' as const, second_account: 'z', second_at: now, ...file },
        { state: 'done' as const },
      ])
        await tx.updateTable('payment_batch').set(step).where('id', '=', batch).execute()
    })
    const left = () =>
      site.inside(async (tx) => [
        (await tx.selectFrom('letter').select('id').where('application', '=', application).execute()).length,
        (await tx.selectFrom('payment_transfer').select('batch').where('batch', '=', batch).execute()).length,
        (await tx.selectFrom('payment_batch').select('id').where('id', '=', batch).execute()).length,
      ])
    await run(inYears(9))
    expect(await left()).toEqual([1, 1, 1])
    await run(inYears(11))
    expect(await left()).toEqual([0, 0, 0])
  })
})
