// On the staff's desk: events that wait to be read.
import { daysBetween, today as civilDay } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { DeskSection } from '#modules/opportunities/index.ts'
import { eventPaths } from './paths.ts'
import { changedEvents, waitingEvents } from './queries/lists.ts'

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

/** Words of an organization that were changed after staff had read them. */
export const changedSection: DeskSection = {
  id: 'changed-events',
  title: { ja: '公開後に変わった催し', en: 'Events changed after publication' },
  load: async (db) =>
    (await changedEvents(db)).map(({ id, title, organizer }) => ({
      who: organizer ?? '',
      about: title,
      state: { ja: '変更を未確認', en: 'Change not read' },
      kind: 'key',
      days: null,
      href: eventPaths.manage(id),
      action: { ja: '読む', en: 'Read' },
    })),
}
