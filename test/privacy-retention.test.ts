// What its period is over goes by itself, is reported and recorded; whoever left is erased when their days are over.
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#platform/calendar/index.ts'
import { jobHandlers } from '../src/modules.ts'
import { minamo } from './database.ts'
import { privacyWorld } from './privacy-world.ts'
import { testSite } from './site.ts'

const inYears = (years: number): Date => new Date(Date.now() + years * 366 * 86_400_000)

describe('the daily retention', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let w: Awaited<ReturnType<typeof privacyWorld>>
  const run = (now: Date) =>
    jobHandlers['privacy.retain']?.run({ ...site.services, now: () => now }, { municipality: minamo.code })
  const runs = () =>
    site.inside((tx) => tx.selectFrom('retention_run').select(['done', 'people']).orderBy('at').execute())
  beforeAll(async () => {
    site = await testSite()
    w = await privacyWorld(site)
    await site.inside((tx) => tx.deleteFrom('leaving').execute())
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
    expect(Object.fromEntries(done)).toMatchObject({ mail: 2, notice: 2, kept_form: 1, invitation: 1, agreement_version: 1, message: 3, pulse: 1, import_row: 1, file: 1 }) // prettier-ignore
    const batch = await site.inside((tx) => tx.selectFrom('import_batch').select(['file', 'file_name']).execute())
    expect(batch).toEqual([{ file: null, file_name: 'a.csv' }])
    const terms = await site.inside((tx) => tx.selectFrom('agreement_version').select('terms').executeTakeFirst())
    expect(terms?.terms).toMatchObject({ worker_name: '退会した方', work: '窓口' })
    await run(new Date(then.getTime() + 60_000))
    expect((await runs()).at(-1)).toEqual({ done: [], people: 0 })
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
})
