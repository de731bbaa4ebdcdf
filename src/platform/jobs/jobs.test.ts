import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { minamo, hoshimi } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'
import { type Job, type JobHandlers, type RunningJobs, sendJob, startJobs } from './index.ts'

let site: Awaited<ReturnType<typeof testSite>>
let running: RunningJobs | undefined

beforeAll(async () => {
  site = await testSite()
})
afterEach(async () => {
  await running?.stop()
})

/** Starts a worker whose queue answers each job; `next` is the next job it ran. */
async function worker(queue: string, run: (job: Job) => Promise<void> = async () => {}, cron?: string) {
  const waiting: ((job: Job) => void)[] = []
  const done: Job[] = []
  const handlers: JobHandlers = {
    [queue]: {
      label: { ja: '試し', en: 'Test' },
      cron,
      run: async (_, job) => {
        await run(job)
        const take = waiting.shift()
        if (take) take(job)
        else done.push(job)
      },
    },
  }
  running = await startJobs(site.db.url, site.services, handlers, true)
  return () =>
    new Promise<Job>((take) => (done.length > 0 ? take(done.shift() ?? { municipality: '' }) : waiting.push(take)))
}

const municipality = minamo.code

/** How long each try took, in milliseconds: one that a busy machine disturbed says nothing. */
async function eachOf(tries: number, act: () => Promise<void>): Promise<number[]> {
  const waits: number[] = []
  for (let i = 0; i < tries; i++) {
    const started = performance.now()
    await act()
    waits.push(performance.now() - started)
  }
  return waits
}

describe('a job', () => {
  it('runs after its act is committed, at once', async () => {
    const next = await worker('test.prompt')
    const waits = await eachOf(4, async () => {
      const id = newId()
      await site.inside((tx) => sendJob(tx, 'test.prompt', { municipality, id }))
      expect(await next()).toEqual({ municipality, id })
    })
    // Woken by the database, not found by looking every five seconds.
    expect(Math.min(...waits)).toBeLessThan(1500)
  })

  it('does not wait behind others of the same act', async () => {
    const next = await worker('test.many')
    const ids = ['1', '2', '3', '4']
    const waits = await eachOf(3, async () => {
      await site.inside(async (tx) => {
        for (const id of ids) await sendJob(tx, 'test.many', { municipality, id })
      })
      const ran = [await next(), await next(), await next(), await next()]
      expect(ran.map(({ id }) => id).sort()).toEqual(ids)
    })
    expect(Math.min(...waits)).toBeLessThan(1500)
  })

  it('is gone when its act is rolled back', async () => {
    const next = await worker('test.rollback')
    const undone = site.inside(async (tx) => {
      await sendJob(tx, 'test.rollback', { municipality, id: 'undone' })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await site.inside((tx) => sendJob(tx, 'test.rollback', { municipality, id: 'done' }))
    expect(await next()).toEqual({ municipality, id: 'done' })
  })

  it('that fails waits and is tried again', async () => {
    let failed: (() => void) | undefined
    const failure = new Promise<void>((told) => (failed = told))
    await worker('test.failing', async () => {
      failed?.()
      throw new Error('not today')
    })
    await site.inside((tx) => sendJob(tx, 'test.failing', { municipality }))
    await failure
    await running?.stop()
    const { rows } = await site.db.pool.query(
      "select state::text, retry_limit, retry_backoff, start_after > now() + interval '5 seconds' as later from pgboss.job where name = 'test.failing'",
    )
    expect(rows).toEqual([{ state: 'retry', retry_limit: 6, retry_backoff: true, later: true }])
  })

  it('of the clock runs once for each municipality', async () => {
    const next = await worker('test.daily', async () => {}, '0 7 * * *')
    const { rows } = await site.db.pool.query("select cron, timezone from pgboss.schedule where name = 'test.daily'")
    expect(rows).toEqual([{ cron: '0 7 * * *', timezone: 'Asia/Tokyo' }])
    // What the clock sends names no municipality.
    await site.inside((tx) => sendJob(tx, 'test.daily', JSON.parse('{}')))
    const ran = [await next(), await next()].map((job) => job.municipality)
    expect(ran.sort()).toEqual([minamo.code, hoshimi.code])
  })

  it('of the clock that fails in one municipality holds up no other', async () => {
    const next = await worker('test.uneven', async (job) => {
      if (job.municipality === minamo.code) throw new Error('not here')
    })
    await site.inside((tx) => sendJob(tx, 'test.uneven', JSON.parse('{}')))
    expect(await next()).toEqual({ municipality: hoshimi.code })
  })

  it('cannot be sent before the queue is started', async () => {
    await running?.stop()
    const early = site.inside((tx) => sendJob(tx, 'test.early', { municipality }))
    await expect(early).rejects.toThrow('test.early was sent before startJobs()')
  })
})
