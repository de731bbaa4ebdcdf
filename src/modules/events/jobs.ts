import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { closeEvent } from './actions/ending.ts'
import { endedEvents } from './queries/ended.ts'

export const jobs: JobHandlers = {
  'events.close': {
    label: { ja: '終わった催しの締めくくり', en: 'Closing events that are over' },
    cron: '*/10 * * * *',
    run: async ({ database, now }, { municipality }) => {
      const at = now()
      const actor = systemActor(municipality, 'まちポート')
      // Each in a transaction of its own: what follows may be mail to many, and one that fails holds up no other for long.
      const ended = await readingMunicipality(database.root, municipality, (db) => endedEvents(db, at))
      for (const id of ended) await inMunicipality(database.root, municipality, (tx) => closeEvent(tx, actor, id, at))
    },
  },
}
