import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { endIntroductions } from './actions/end.ts'

export const jobs: JobHandlers = {
  'matching.end': {
    label: { ja: '返事のない引き合わせの終了', en: 'Ending unanswered introductions' },
    cron: '0 9 * * *',
    run: async ({ database, now }, { municipality }) => {
      const actor = systemActor(municipality, 'まちポート')
      await inMunicipality(database.root, municipality, (tx) => endIntroductions(tx, actor, now()))
    },
  },
}
