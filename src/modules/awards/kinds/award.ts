// 交付の決定: who gets it, who waits, who does not.
import { lastDay, today, wareki } from '#platform/calendar/index.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { yenText } from '#platform/text/index.ts'
import { moveApplications } from '#modules/applications/index.ts'
import { organizationsById } from '#modules/members/index.ts'
import { plansOf } from '#modules/schemes/index.ts'
import { type Applied, type DecisionKind } from '../kinds.ts'
import { commitToAll } from '../ledger.ts'
import { decisionPlan } from '../plan.ts'
import { freshItem, judgedYen, measured } from './fresh-award.ts'

const becomes = { award: 'awarded', reserve: 'reserve', reject: 'rejected' } as const
const isOutcome = (code: string): code is keyof typeof becomes => code in becomes

async function keepAwards(tx: Tx, all: readonly Applied[]): Promise<void> {
  const firms = await organizationsById(
    tx,
    all.flatMap(({ application: { organization } }) => organization ?? []),
  )
  const plans = await plansOf(tx, [...new Set(all.map(({ decision }) => decision.scheme))], decisionPlan)
  const rows = all.map(({ decision, item, application, fiscal_year, now }) => {
    const { municipality, id, scheme, call, organization, person, applicant_name } = application
    const { valid_months } = found(plans.get(decision.scheme))
    const decided_on = today(now)
    return {
      municipality,
      application: id,
      scheme,
      call,
      fiscal_year,
      organization,
      person,
      applicant_name,
      decided_on,
      corporate_number: firms.get(organization ?? '')?.corporate_number ?? null,
      decided_yen: item.yen,
      yen: item.yen,
      conditions: item.conditions,
      valid_until: valid_months === null ? null : lastDay(decided_on, valid_months),
    }
  })
  await insertAll(tx, 'award', rows)
}

export const awardKind: DecisionKind = {
  code: 'award',
  label: { ja: '交付の決定', en: 'Award' },
  otherwise: {
    recognition: { ja: '認定の決定', en: 'Certification' },
    use: { ja: '利用の決定', en: 'Granting of use' },
  },
  step: { outcome: 'award', name: 'awards.awarded' },
  outcomes: [
    {
      code: 'award',
      label: { ja: '交付する', en: 'Award' },
      otherwise: {
        recognition: { ja: '認定する', en: 'Certify' },
        use: { ja: '利用を認める', en: 'Grant' },
      },
      letter: 'award',
      money: true,
    },
    { code: 'reserve', label: { ja: '補欠とする', en: 'Reserve' }, letter: 'reserve' },
    {
      code: 'reject',
      label: { ja: '交付しない', en: 'Reject' },
      otherwise: {
        recognition: { ja: '認定しない', en: 'Do not certify' },
        use: { ja: '利用を認めない', en: 'Do not grant' },
      },
      letter: 'rejection',
      reason: true,
      early: ['submitted', 'formal', 'correction'],
    },
  ],
  ready: (stages) => {
    const checked = stages.includes('review') ? 'review' : stages.includes('formal') ? 'formal' : 'submitted'
    return [checked, 'reserve']
  },
  fresh: (_db, applications, conditions) => Promise.resolve(applications.map((one) => freshItem(one, conditions))),
  measure: (_db, applications) => measured(applications),
  again: true,
  whyNot: ({ outcome, yen, reason }, application, { broken: [broken] }) => {
    if (outcome === 'award' && yen === 0)
      return {
        ja: '0円の交付決定はできません。交付しない場合は、結論を選び直してください',
        en: 'Nobody is awarded nothing: please choose another outcome',
      }
    if (outcome === 'award' && broken !== undefined && reason === '')
      return {
        ja: `提出のあとの決定により、「${broken}」を満たさなくなりました。結論を選び直すか、それでも交付する理由を書いてください`,
        en: `Since it was submitted something else was granted, so that “${broken}” is no longer met: please choose another outcome, or write why it is awarded all the same`,
      }
    const judged = judgedYen(application)
    if (outcome !== 'award' || judged === yen || judged === null || reason !== '') return null
    return {
      ja: `判定ルールでは${yenText(judged)}です。額が違う理由を書いてください`,
      en: `The rules say ${yenText(judged)}: please write why the amount differs`,
    }
  },
  facts: (_db, { item }, award) =>
    Promise.resolve(
      item.outcome === 'award' && award?.valid_until != null
        ? [{ label: '有効期間', text: `${wareki(award.decided_on)}から${wareki(award.valid_until)}まで` }]
        : [],
    ),
  commits: ({ outcome, yen }) => (outcome === 'award' ? (yen ?? 0) : 0),
  apply: async (tx, actor, all) => {
    for (const [outcome, of] of Map.groupBy(all, ({ item }) => item.outcome)) {
      if (!isOutcome(outcome)) continue
      const applications = of.map(({ application }) => application)
      await moveApplications(tx, applications, becomes[outcome])
    }
    const awarded = all.filter(({ item }) => item.outcome === 'award')
    await keepAwards(tx, awarded)
    await commitToAll(
      tx,
      actor,
      awarded.map((one) => ({ ...one, yen: one.item.yen ?? 0, words: '交付決定' })),
    )
  },
}
