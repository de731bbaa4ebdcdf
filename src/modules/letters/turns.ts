// What waits for a member: letters to be opened.
import type { TurnSource } from '#modules/members/index.ts'
import { letterPaths } from './paths.ts'
import { unopenedLetters } from './queries/list.ts'

export const letterTurns: TurnSource = async (db, { person, organizations }) => {
  if (person === null && organizations.size === 0) return []
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
