import { systemActor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import { erasingIn, readingMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { applyRetention } from '#platform/privacy/index.ts'
import { retain } from '../actions/retain.ts'
import type { Declared } from '../declared.ts'
import { closeAccount, closeAccountJob, erasePerson } from './erasing.ts'
import { dueLeavings } from '../queries.ts'

export const jobsFor = (declared: Declared): JobHandlers => ({
  'privacy.retain': {
    cron: '20 3 * * *',
    run: async ({ database, now }, { municipality }) => {
      const actor = systemActor(municipality, 'まちポート')
      const due = await readingMunicipality(database.root, municipality, (db) => dueLeavings(db, today(now())))
      for (const person of due) await erasePerson(database, actor, declared, person)
      // Accounts are everybody's: whichever municipality comes first does it.
      await database.root.transaction().execute((tx) => applyRetention(tx, declared.installation, now()))
      await erasingIn(database.root, municipality, (tx) => retain(tx, actor, declared, due.length, now()))
    },
  },
  [closeAccountJob]: {
    run: async ({ database }, { account = '' }) => void (await closeAccount(database, declared, account)),
  },
})
