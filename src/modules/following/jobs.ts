import { systemActor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import { inMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { askForPulses } from './actions/ask.ts'

export const jobs: JobHandlers = {
  'following.ask': {
    label: { ja: '今週の調子のおたずね', en: 'Asking how the week went' },
    cron: '0 9 * * 1',
    run: async ({ database, now }, { municipality }) => {
      await inMunicipality(database.root, municipality, (tx) =>
        askForPulses(tx, systemActor(municipality, 'まちポート'), today(now())),
      )
    },
  },
}
