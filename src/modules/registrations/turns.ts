// What waits for a member: a seat that is held for them, and applications for events of their organization.
import { daysBetween, today, untilPhrase } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { daysText } from '#ui/index.ts'
import type { TurnSource } from '#modules/members/index.ts'
import { registrationPaths } from './paths.ts'
import { toDecide, undecided, undecidedWords } from './phrases.ts'
import { offersFor } from './queries/mine.ts'
import { undecidedEvents } from './queries/undecided.ts'

export const registrationTurns: TurnSource = async (db, { person }) => {
  if (person === null) return []
  return (await offersFor(db, person)).map(({ title, code, offered_until }) => {
    const until = untilPhrase(offered_until)
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

export const undecidedTurns: TurnSource = async (db, { organizations }, now) =>
  organizations.size === 0
    ? []
    : (await undecidedEvents(db, [...organizations.keys()], 20)).map(({ id, title, oldest_at, ...waiting }) => {
        const words = undecidedWords(waiting)
        const days = daysBetween(today(oldest_at), today(now))
        return {
          about: title,
          who:
            days === 0
              ? t(`${words.ja}・今日から`, `${words.en}, since today`)
              : t(`${words.ja}・最長${daysText(days)}`, `${words.en}, ${daysText(days)} at most`),
          state: undecided,
          kind: 'key',
          href: registrationPaths.list(id, 'applied'),
          action: toDecide,
        }
      })
