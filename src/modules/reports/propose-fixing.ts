// 額の確定の起案: of one or of all that were inspected, with the amount that the rules give.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { t } from '#platform/i18n/index.ts'
import { numberText } from '#modules/applications/index.ts'
import { proposeDecision } from '#modules/awards/index.ts'
import { lockInspected } from './lock-for.ts'
import { reportPaths } from './paths.ts'
import { canInspect } from './policy.ts'
import { amountOf } from './queries/amount.ts'
import { wholeReport } from './queries/whole.ts'

/** Gives the id of the proposal, a draft that is sent on from its own page. `yen`: where the rules cannot say it. */
export async function proposeFixing(
  tx: Tx,
  actor: Actor,
  id: string,
  { yen, now }: { yen: number | null; now: Date },
): Promise<string> {
  allow(canInspect(actor))
  const { application } = await lockInspected(tx, actor, id)
  const whole = await wholeReport(tx, application)
  const report = found(whole.report)
  const amount = report.state === 'inspected' ? amountOf({ ...whole, report }) : null
  const final =
    amount?.yen ?? (amount === null || yen === null ? null : Math.min(yen, amount.award_yen, amount.eligible_yen))
  if (final === null || !whole.terms.stages.includes('fixing'))
    throw new Refusal(
      409,
      {
        ja: '検査が終わっていないか、額が決まっていないため、起案できません。',
        en: 'It is not inspected yet, or its amount is not known.',
      },
      { href: reportPaths.inspection(id), label: { ja: '検査に戻る', en: 'Back to the inspection' } },
    )
  const { scheme, call } = application
  return proposeDecision(tx, actor, {
    kind: 'fixing',
    scheme,
    call,
    now,
    steps: [],
    title: t(
      `額の確定：${whole.terms.title}（${numberText(application)}）`,
      `Final amount: ${whole.terms.title} (${numberText(application)})`,
    ),
    words: '',
    items: [{ application: id, outcome: 'fixed', yen: final, conditions: [], reason: '' }],
  })
}
