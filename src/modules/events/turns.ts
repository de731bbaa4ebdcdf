// On a member's own page: events begun and not yet handed in.
import type { TurnSource } from '#modules/members/index.ts'
import { t } from '#platform/i18n/index.ts'
import { eventPaths } from './paths.ts'
import { organizedEvents } from './queries/lists.ts'

const most = 20

export const draftTurns: TurnSource = async (db, actor) => {
  const drafts = await organizedEvents(db, [...actor.organizations.keys()], ['draft'])
  return drafts.slice(0, most).map(({ id, title, organizer, submitted_at }) => ({
    about: title || t('名前のない催し', 'Event without a title'),
    who: organizer ?? '',
    // Handed in before: staff returned it with words.
    state: submitted_at === null ? { ja: '下書き', en: 'Draft' } : { ja: '返ってきました', en: 'Returned' },
    kind: submitted_at === null ? 'plain' : 'key',
    href: eventPaths.manage(id),
    action: { ja: '続きを書く', en: 'Go on writing' },
  }))
}
