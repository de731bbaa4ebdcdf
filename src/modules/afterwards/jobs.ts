import { systemActor } from '#platform/auth/actor.ts'
import { addDays, today, tokyoInstant } from '#platform/calendar/index.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { eventsEnded } from '#modules/events/index.ts'
import { thankForComing } from './actions/thank.ts'
import { thankedAmong } from './queries/thanks.ts'

/** A job that did not run is made up for within a week. */
const days = 7

export const jobs: JobHandlers = {
  'afterwards.thank': {
    label: { ja: '催しの次の日のお礼とアンケート', en: 'Thanks and survey on the day after an event' },
    cron: '0 10 * * *',
    run: async ({ database, now }, { municipality }) => {
      const on = today(now())
      const due = await readingMunicipality(database.root, municipality, async (db) => {
        const ended = await eventsEnded(db, { from: tokyoInstant(addDays(on, -days)), until: tokyoInstant(on) })
        const done = await thankedAmong(
          db,
          ended.map(({ id }) => id),
        )
        return ended.filter(({ id }) => !done.has(id))
      })
      const actor = systemActor(municipality, 'まちポート')
      for (const { id } of due) await inMunicipality(database.root, municipality, (tx) => thankForComing(tx, actor, id))
    },
  },
}
