import { Readable } from 'node:stream'
import { systemActor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { keepDossier, printJob } from './dossier/keep.ts'
import { dossierPdf } from './dossier/print.ts'
import { stageWords } from './phrases.ts'
import { findDossier } from './queries/dossiers.ts'
import { renewalJobs } from './renewal/jobs.ts'

export const jobs: JobHandlers = {
  ...renewalJobs,
  [printJob]: {
    label: { ja: '審査調書のPDFの保存', en: 'Keeping the PDF of a dossier' },
    run: async ({ database, files }, { municipality, dossier: id = '' }) => {
      const dossier = await readingMunicipality(database.root, municipality, (db) => findDossier(db, id))
      // Gone with its applications, or made by an earlier try.
      if (dossier === undefined || dossier.content === null) return
      const name = `審査調書_${stageWords[dossier.stage].ja}_${today(dossier.kept_at)}.pdf`
      const pdf = await files.receive(Readable.from([Buffer.from(dossierPdf(dossier.content))]), name)
      const actor = systemActor(municipality, 'まちポート')
      await inMunicipality(database.root, municipality, (tx) => keepDossier(tx, actor, id, pdf))
    },
  },
}
