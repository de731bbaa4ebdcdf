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
    label: { ja: '保存期間を過ぎた情報の消去', en: 'Erasing what has been kept long enough' },
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
    label: { ja: '退会した方のアカウントの消去', en: 'Erasing the account of somebody who left' },
    run: async ({ database }, { account = '' }) => void (await closeAccount(database, declared, account)),
  },
})
