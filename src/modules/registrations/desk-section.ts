// On the staff's desk: applications for the department's own events that wait for a decision. An organization decides on its own.
import { daysBetween, today as civilDay } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { DeskSection } from '#modules/opportunities/index.ts'
import { registrationPaths } from './paths.ts'
import { toDecide, undecided, undecidedWords } from './phrases.ts'
import { undecidedEvents } from './queries/undecided.ts'

export const undecidedSection: DeskSection = {
  id: 'registrations',
  title: { ja: '参加の決定を待つ申込み', en: 'Applications to decide' },
  load: async (db, _actor, { today }) =>
    (await undecidedEvents(db, null, 200)).map(({ id, title, oldest_at, ...waiting }) => ({
      who: t('担当課', 'The department'),
      about: title,
      state: undecided,
      note: t(undecidedWords(waiting)),
      kind: 'key',
      days: daysBetween(civilDay(oldest_at), today),
      href: registrationPaths.list(id, 'applied'),
      action: toDecide,
    })),
}
