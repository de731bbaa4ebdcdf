// On an officer's own page: approvals that wait for them, and proposals that came back.
import type { Turn, TurnSource } from '#modules/members/index.ts'
import { t } from '#platform/i18n/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import { kindIn } from './kinds.ts'
import { awardPaths } from './paths.ts'
import { decisionWords } from './phrases.ts'
import { canPropose } from './policy.ts'
import { type ListedDecision, ownDrafts, waitingFor } from './queries/lists.ts'

type Listed = ListedDecision & { scheme: string | undefined }

const turn = (one: Listed, state: Turn['state'], action: Turn['action'], kind: Turn['kind']): Turn => ({
  about: one.title,
  who: t(kindIn(one.kind, one.scheme).label),
  state,
  kind,
  href: awardPaths.one(one.id),
  action,
})

export const decisionTurns: TurnSource = async (db, actor) => {
  if (!canPropose(actor)) return []
  const waiting = await waitingFor(db, actor.account)
  const drafts = await ownDrafts(db, actor.account)
  const calls = await callsById(db, [...new Set([...waiting, ...drafts].map(({ call }) => call))])
  const inScheme = (one: ListedDecision): Listed => ({ ...one, scheme: calls.get(one.call)?.kind })
  return [
    ...waiting
      .map(inScheme)
      .map((one) =>
        turn(one, { ja: 'あなたの決裁待ち', en: 'Waits for your approval' }, { ja: '読む', en: 'Read' }, 'key'),
      ),
    ...drafts
      .map(inScheme)
      .map((one) =>
        turn(
          one,
          decisionWords[one.state].label,
          { ja: '続ける', en: 'Go on' },
          one.state === 'returned' ? 'key' : 'plain',
        ),
      ),
  ]
}
