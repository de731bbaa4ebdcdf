// On the staff's desk: events that wait to be read.
import { daysBetween, today as civilDay } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { DeskSection } from '#modules/opportunities/index.ts'
import { eventPaths } from './paths.ts'
import { waitingEvents } from './queries/lists.ts'

export const reviewSection: DeskSection = {
  id: 'events',
  title: { ja: '確認を待つ催し', en: 'Events to review' },
  load: async (db, _actor, { today }) =>
    (await waitingEvents(db)).map(({ id, title, organizer, submitted_at }) => ({
      who: organizer ?? t('担当課', 'The department'),
      about: title,
      state: { ja: '催しの確認待ち', en: 'Waiting for review' },
      kind: 'key',
      days: submitted_at === null ? null : daysBetween(civilDay(submitted_at), today),
      href: eventPaths.manage(id),
      action: { ja: '読む', en: 'Read' },
    })),
}
