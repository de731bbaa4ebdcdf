import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { remind } from './actions/reminding.ts'

export const jobs: JobHandlers = {
  'entries.remind': {
    label: { ja: '返事を待つ応募のお知らせ', en: 'Reminders of unanswered entries' },
    // Weekday mornings, when somebody reads mail.
    cron: '30 8 * * 1-5',
    run: async ({ database, now }, { municipality }) => {
      const actor = systemActor(municipality, 'まちポート')
      await inMunicipality(database.root, municipality, (tx) => remind(tx, actor, now()))
    },
  },
}
