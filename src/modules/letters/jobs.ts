import { Readable } from 'node:stream'
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { printJob } from './actions/issue.ts'
import { keepPdf } from './actions/print.ts'
import { letterPdf } from './pdf/letter.ts'
import { findLetter } from './queries/letters.ts'

export const jobs: JobHandlers = {
  [printJob]: {
    label: { ja: '通知書のPDFの作成', en: 'Making the PDF of a letter' },
    run: async ({ database, files }, { municipality, letter: id = '' }) => {
      const letter = await readingMunicipality(database.root, municipality, (db) => findLetter(db, id))
      // Gone with its application, or made by an earlier try.
      if (letter === undefined || letter.pdf !== null) return
      const { title, number } = letter.content
      const pdf = await files.receive(Readable.from([Buffer.from(letterPdf(letter))]), `${title}_${number}.pdf`)
      const actor = systemActor(municipality, 'まちポート')
      await inMunicipality(database.root, municipality, (tx) => keepPdf(tx, actor, id, pdf))
    },
  },
}
