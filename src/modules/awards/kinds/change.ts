// 変更の決定: the answer to a change request.
import { today } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import { yenText } from '#platform/text/index.ts'
import { moveApplication } from '#modules/applications/index.ts'
import { answerChange, changeAward, endAward } from '../actions/change-award.ts'
import { type DecisionKind, oneByOne } from '../kinds.ts'
import { commitTo, moreFor } from '../ledger.ts'
import { awardOf, awardsOf } from '../queries/awards.ts'
import { type ChangeRequest, openChanges } from '../queries/changes.ts'
import { judgedYen, measured } from './fresh-award.ts'

/** What was asked for; what stands, where the request is not about the amount. */
const askedYen = (award_yen: number, change: Pick<ChangeRequest, 'kind' | 'yen'> | undefined): number =>
  change?.kind === 'stop' ? 0 : (change?.yen ?? award_yen)

const whyNot: DecisionKind['whyNot'] = ({ outcome, yen, reason }, application, { award, change, plan }) => {
  if (outcome !== 'approve' || yen === null || change === undefined || award === undefined || award.yen === null)
    return null
  const asked = askedYen(award.yen, change)
  if (change.kind !== 'amount' && yen !== asked)
    return {
      ja: `額の変更は申請されていません。決める額は${yenText(asked)}にしてください`,
      en: `No other amount was asked for: it has to be ${yenText(asked)}`,
    }
  if (yen > award.yen && !plan.more)
    return {
      ja: `この制度では、決定した額（${yenText(award.yen)}）より多くはできません`,
      en: `This scheme allows no more than what was awarded: ${yenText(award.yen)}`,
    }
  if (reason !== '' || (yen === asked && yen <= award.yen)) return null
  const judged = judgedYen(application)
  const [ja, en] =
    judged === null
      ? ['', '']
      : [`、申請のときの判定ルールでは${yenText(judged)}`, `, the rules gave ${yenText(judged)}`]
  return {
    ja: `いまの額は${yenText(award.yen)}、申請された額は${yenText(asked)}${ja}です。決める額の理由を書いてください`,
    en: `It stands at ${yenText(award.yen)}, ${yenText(asked)} was asked for${en}: please write the reason for the amount`,
  }
}

export const changeKind: DecisionKind = {
  code: 'change',
  label: { ja: '変更の決定', en: 'Change' },
  outcomes: [
    { code: 'approve', label: { ja: '変更を認める', en: 'Approve the change' }, letter: 'change', money: true },
    {
      code: 'decline',
      label: { ja: '変更を認めない', en: 'Decline the change' },
      letter: 'change-rejection',
      reason: true,
    },
  ],
  ready: () => ['change'],
  fresh: async (db, applications) => {
    const ids = applications.map(({ id }) => id)
    const [awards, changes] = [await awardsOf(db, ids), await openChanges(db, ids)]
    return ids.map((id) => {
      const award = found(awards.get(id))
      const yen = award.yen === null ? null : askedYen(award.yen, changes.get(id))
      return { outcome: 'approve', yen, conditions: award.conditions, reason: '' }
    })
  },
  measure: (_db, applications) => measured(applications),
  whyNot,
  commits: ({ outcome, yen }, award, paid) => (outcome === 'approve' ? moreFor(yen ?? 0, award?.yen ?? 0, paid) : 0),
  apply: oneByOne(async (tx, actor, applied) => {
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
      const paid = await commitTo(tx, actor, { ...applied, yen: 0, words: '中止・廃止の承認' })
      await moveApplication(tx, application.id, paid === 0 ? 'withdrawn' : 'cancelled')
      await endAward(tx, application.id, today(now))
      return
    }
    await moveApplication(tx, application.id, 'awarded')
    if (item.yen === null || award.yen === null) return
    await commitTo(tx, actor, { ...applied, yen: item.yen, words: '変更の承認' })
    await changeAward(tx, application.id, { yen: item.yen })
  }),
}
