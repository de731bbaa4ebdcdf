// What waits for a member: letters to be opened.
import type { ApplicationTurnSource } from '#modules/applications/index.ts'
import { letterPaths } from './paths.ts'
import { unopenedLetters } from './queries/list.ts'

export const letterTurns: ApplicationTurnSource = async (db, _told, _now, { person, organizations }) => {
  const letters = await unopenedLetters(db, person, [...organizations.keys()])
  return letters.map(({ id, applicant_name, content }) => ({
    about: content.scheme,
    who: applicant_name,
    state: { ja: '通知書が届いています', en: 'A letter has come' },
    kind: 'wait' as const,
    href: letterPaths.one(id),
    action: { ja: '通知書を開く', en: 'Open the letter' },
  }))
}
