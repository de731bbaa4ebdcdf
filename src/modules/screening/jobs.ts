import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { remind } from './actions/answered.ts'

export const jobs: JobHandlers = {
  'screening.remind': {
    label: { ja: '補正の期限のお知らせ', en: 'Reminders of corrections' },
    cron: '30 8 * * *',
    run: async ({ database, now }, { municipality }) => {
      await inMunicipality(database.root, municipality, (tx) =>
        remind(tx, systemActor(municipality, 'まちポート'), now()),
      )
    },
  },
}
