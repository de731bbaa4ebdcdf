// At the opening of a call, and once a week for what was held back.
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality, readingMunicipality, type Tx } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'
import { type Job, type JobHandlers, sendJob } from '#platform/jobs/index.ts'
import { newCalls } from '#modules/schemes/index.ts'
import { judgeBatch, type Outreach } from './judge-batch.ts'
import { wishKey } from './key.ts'
import { outreachPaths } from './paths.ts'
import { roundsBegun } from './queries/notices.ts'
import { newForDays } from './rules.ts'
import { sendLists } from './send-lists.ts'

const since = (now: Date) => new Date(now.getTime() - newForDays * 86_400_000)
const system = (municipality: string) => systemActor(municipality, 'まちポート')

async function outreachOf(tx: Tx, { config, now }: Services, municipality: string): Promise<Outreach> {
  const town = await tx
    .selectFrom('municipality')
    .select(['code', 'name'])
    .where('code', '=', municipality)
    .executeTakeFirstOrThrow()
  return {
    town,
    now: now(),
    refusalOf: (person, about) => outreachPaths.byKey(wishKey(config.secret, municipality, person, about)),
  }
}

/** Each new call begins its round once. */
async function begin({ database, now }: Services, { municipality }: Job): Promise<void> {
  const calls = await readingMunicipality(database.root, municipality, async (db) => {
    const fresh = await newCalls(db, since(now()), now())
    const begun = await roundsBegun(
      db,
      fresh.map(({ call }) => call),
    )
    return fresh.filter(({ call }) => !begun.has(call))
  })
  for (const { call, scheme } of calls) {
    await inMunicipality(database.root, municipality, async (tx) => {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('outreach_round')
        .values({ municipality, call, scheme, begun_at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows === 1n) await sendJob(tx, 'outreach.judge', { municipality, call })
    })
  }
}

/** One batch in one short transaction; the next is a job of its own. Run twice, it goes on where it stands. */
async function judge(services: Services, job: Job): Promise<void> {
  const { municipality, call: id = '' } = job
  await inMunicipality(services.database.root, municipality, async (tx) => {
    const round = await tx
      .selectFrom('outreach_round')
      .selectAll()
      .where('call', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (round === undefined || round.finished_at !== null) return
    const now = services.now()
    const call = (await newCalls(tx, new Date(0), now)).find((one) => one.call === id)
    const done =
      call &&
      (await judgeBatch(tx, system(municipality), call, round.after, await outreachOf(tx, services, municipality)))
    const last = done?.last ?? null
    await tx
      .updateTable('outreach_round')
      .set({ after: last, judged: round.judged + (done?.judged ?? 0), finished_at: last === null ? now : null })
      .where('call', '=', id)
      .execute()
    if (last !== null) await sendJob(tx, 'outreach.judge', job)
  })
}

/** Two hundred people in one transaction, and then the next. */
async function lists(services: Services, job: Job): Promise<void> {
  const { municipality, after } = job
  await inMunicipality(services.database.root, municipality, async (tx) => {
    const last = await sendLists(tx, system(municipality), after ?? null, await outreachOf(tx, services, municipality))
    if (last !== null) await sendJob(tx, 'outreach.lists', { municipality, after: last })
  })
}

export const jobs: JobHandlers = {
  'outreach.begin': {
    label: { ja: '募集が始まった制度を、使えそうな方に知らせ始める', en: 'Begin telling whom new calls fit' },
    cron: '*/5 * * * *',
    run: begin,
  },
  'outreach.judge': { label: { ja: '使えそうな方への制度のお知らせ', en: 'Telling whom a scheme fits' }, run: judge },
  'outreach.lists': {
    label: { ja: '使えそうな制度の一覧のお知らせ', en: 'Weekly lists of schemes that fit' },
    cron: '0 9 * * 1',
    run: lists,
  },
}
