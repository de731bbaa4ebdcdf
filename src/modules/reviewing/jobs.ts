import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { remind } from './actions/remind.ts'

export const jobs: JobHandlers = {
  'reviewing.remind': {
    label: { ja: '審査員への期日のお知らせ', en: 'Reminding reviewers of their due dates' },
    cron: '15 8 * * *',
    run: ({ database, now }, { municipality }) =>
      inMunicipality(database.root, municipality, (tx) => remind(tx, systemActor(municipality, 'まちポート'), now())),
  },
}
