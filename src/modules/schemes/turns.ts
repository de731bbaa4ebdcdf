// On an officer's own page: their drafts, those that came back first; and what others handed in.
import type { Turn, TurnSource } from '#modules/members/index.ts'
import { t } from '#platform/i18n/index.ts'
import { kindOf } from './kinds/index.ts'
import { schemePaths } from './paths.ts'
import { canPublishScheme, canWriteSchemes } from './policy.ts'
import { ownDrafts, waitingSchemes } from './queries/lists.ts'

const most = 20

export const schemeTurns: TurnSource = async (db, actor) => {
  if (!canWriteSchemes(actor) || actor.acting_for !== null) return []
  const drafts = await ownDrafts(db, actor.account, most)
  const waiting = (await waitingSchemes(db)).filter((scheme) => canPublishScheme(actor, scheme))
  const came = (back: boolean) => drafts.filter(({ review_note }) => (review_note !== '') === back)
  const turn = (scheme: (typeof drafts)[number], state: Turn['state'], action: Turn['action'], kind: Turn['kind']) => ({
    about: scheme.title || t('名前のない制度', 'Scheme without a name'),
    who: t(kindOf(scheme.kind).label),
    state,
    kind,
    href: schemePaths.manage(scheme.id),
    action,
  })
  const goOn = { ja: '続きを書く', en: 'Go on writing' }
  return [
    ...came(true).map((one) => turn(one, { ja: '返ってきました', en: 'Returned' }, goOn, 'key')),
    ...waiting.map((one) => turn(one, { ja: '確認待ち', en: 'To review' }, { ja: '読む', en: 'Read' }, 'key')),
    ...came(false).map((one) => turn(one, { ja: '下書き', en: 'Draft' }, goOn, 'plain')),
  ].slice(0, most)
}
