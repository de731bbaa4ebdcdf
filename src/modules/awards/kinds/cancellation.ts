// 決定の取消し: by the town, with the article on which it rests.
import { today } from '#platform/calendar/index.ts'
import { applicationStateCodes, canMove, moveApplication } from '#modules/applications/index.ts'
import { answerChange, endAward } from '../actions/change-award.ts'
import { type DecisionKind, oneByOne } from '../kinds.ts'
import { commitTo } from '../ledger.ts'

export const cancellationKind: DecisionKind = {
  code: 'cancellation',
  label: { ja: '決定の取消し', en: 'Cancellation' },
  outcomes: [
    { code: 'cancel', label: { ja: '決定を取り消す', en: 'Cancel the award' }, letter: 'cancellation', reason: true },
  ],
  single: true,
  ready: () => applicationStateCodes.filter((state) => canMove(state, 'cancelled')),
  fresh: (_db, applications) =>
    Promise.resolve(applications.map(() => ({ outcome: 'cancel', yen: null, conditions: [], reason: '' }))),
  whyNot: ({ reason }) =>
    /条/.test(reason)
      ? null
      : {
          ja: '取消しの根拠となる条項（第○条）を、理由に書いてください',
          en: 'Please name the article (第○条) on which the cancellation rests',
        },
  apply: oneByOne(async (tx, actor, applied) => {
    const { application, now } = applied
    await moveApplication(tx, application.id, 'cancelled')
    await commitTo(tx, actor, { ...applied, yen: 0, words: '決定の取消し' })
    await endAward(tx, application.id, today(now))
    await answerChange(tx, applied, 'declined')
  }),
}
