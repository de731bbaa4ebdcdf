// 変更の決定: the answer to a change request.
import { today } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import { moveApplication } from '#modules/applications/index.ts'
import { answerChange, changeAward, endAward } from '../actions/change-award.ts'
import type { DecisionKind } from '../kinds.ts'
import { commitTo, moreFor } from '../ledger.ts'
import { awardOf, awardsOf } from '../queries/awards.ts'
import { openChanges } from '../queries/changes.ts'

export const changeKind: DecisionKind = {
  code: 'change',
  label: { ja: '変更の決定', en: 'Change' },
  outcomes: [
    { code: 'approve', label: { ja: '変更を認める', en: 'Approve the change' }, letter: 'change', money: true },
    { code: 'decline', label: { ja: '変更を認めない', en: 'Decline the change' }, letter: 'change-rejection', reason: true },
  ],
  ready: () => ['change'],
  fresh: async (db, applications) => {
    const ids = applications.map(({ id }) => id)
    const [awards, changes] = [await awardsOf(db, ids), await openChanges(db, ids)]
    return ids.map((id) => {
      const award = found(awards.get(id))
      const change = changes.get(id)
      const yen = award.yen === null ? null : change?.kind === 'stop' ? 0 : (change?.yen ?? award.yen)
      return { outcome: 'approve', yen, conditions: award.conditions, reason: '' }
    })
  },
  commits: ({ outcome, yen }, award, paid) => (outcome === 'approve' ? moreFor(yen ?? 0, award?.yen ?? 0, paid) : 0),
  apply: async (tx, actor, applied) => {
    const { item, application, now } = applied
    const change = found((await openChanges(tx, [application.id])).get(application.id))
    if (item.outcome === 'decline') {
      await answerChange(tx, applied, 'declined')
      await moveApplication(tx, application.id, 'awarded')
      return
    }
    const award = found(await awardOf(tx, application.id))
    await answerChange(tx, applied, 'approved')
    if (change.kind === 'stop') {
      const paid = await commitTo(tx, actor, application, { ...applied, yen: 0, words: '中止・廃止の承認' })
      await moveApplication(tx, application.id, paid === 0 ? 'withdrawn' : 'cancelled')
      await endAward(tx, application.id, today(now))
      return
    }
    await moveApplication(tx, application.id, 'awarded')
    if (item.yen === null || award.yen === null) return
    await commitTo(tx, actor, application, { ...applied, yen: item.yen, words: '変更の承認' })
    await changeAward(tx, application.id, { yen: item.yen })
  },
} // prettier-ignore
