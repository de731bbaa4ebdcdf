import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { renewalsDue } from './renewals.ts'
import { tellRenewal } from './tell.ts'

export const renewalJobs: JobHandlers = {
  'awards.renew': {
    label: { ja: '認定の更新のお知らせ', en: 'Reminders to renew certifications' },
    cron: '40 9 * * *',
    run: async ({ database, now }, { municipality }) => {
      const due = await readingMunicipality(database.root, municipality, (db) =>
        renewalsDue(db, now(), { untold: true }),
      )
      const actor = systemActor(municipality, 'まちポート')
      for (const one of due)
        await inMunicipality(database.root, municipality, (tx) => tellRenewal(tx, actor, one, now()))
    },
  },
}
