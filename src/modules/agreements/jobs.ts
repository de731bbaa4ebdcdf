import { today } from '#platform/calendar/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { remindOfPayments } from './actions/remind.ts'

export const jobs: JobHandlers = {
  'agreements.remind': {
    label: { ja: 'お支払いについてのお知らせ', en: 'Reminders of payments' },
    cron: '45 8 * * 1-5',
    run: async ({ database, now }, { municipality }) => {
      const at = now()
      await inMunicipality(database.root, municipality, (tx) =>
        remindOfPayments(tx, systemActor(municipality, 'まちポート'), today(at), at),
      )
    },
  },
}
