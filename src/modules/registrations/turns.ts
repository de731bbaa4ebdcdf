// What waits for a member: a seat that is held for them.
import type { TurnSource } from '#modules/members/index.ts'
import { momentPhrase } from './mails.ts'
import { registrationPaths } from './paths.ts'
import { offersFor } from './queries/mine.ts'

export const registrationTurns: TurnSource = async (db, { person }) => {
  if (person === null) return []
  return (await offersFor(db, person)).map(({ title, code, offered_until }) => {
    const until = momentPhrase(offered_until)
    return {
      about: title,
      who: '',
      state: { ja: `空席のご案内（${until.ja}まで）`, en: `A seat is held until ${until.en}` },
      kind: 'key' as const,
      href: registrationPaths.ticket(code),
      action: { ja: '返事をする', en: 'Answer' },
    }
  })
}
