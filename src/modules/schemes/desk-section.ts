// On the desk of those who may publish: schemes that somebody else handed in.
import { daysBetween, today as civilDay } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { DeskSection } from '#modules/opportunities/index.ts'
import { kindOf } from './kinds/index.ts'
import { schemePaths } from './paths.ts'
import { canPublishScheme } from './policy.ts'
import { waitingSchemes } from './queries/lists.ts'

export const reviewSection: DeskSection = {
  id: 'schemes',
  title: { ja: '確認を待つ支援制度', en: 'Support schemes to review' },
  load: async (db, actor, { today }) =>
    (await waitingSchemes(db))
      .filter((scheme) => canPublishScheme(actor, scheme))
      .map(({ id, title, kind, submitted_at }) => ({
        who: t(kindOf(kind).label),
        about: title,
        state: { ja: '支援制度の確認待ち', en: 'Waiting for review' },
        kind: 'key',
        days: submitted_at === null ? null : daysBetween(civilDay(submitted_at), today),
        href: schemePaths.manage(id),
        action: { ja: '読む', en: 'Read' },
      })),
}
