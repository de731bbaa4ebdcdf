// What the rules propose of an application: the beginning of an item, which the officer may change. Pure.
import { t } from '#platform/i18n/index.ts'
import type { Application } from '#modules/applications/index.ts'
import type { FreshItem, Measure } from '../kinds.ts'

/** As it was judged when it was submitted; null: no money is given, or it could not be worked out. */
export const judgedYen = ({ judgement }: Pick<Application, 'judgement'>): number | null =>
  judgement?.amount?.yen ?? null

export const measured = (applications: readonly Application[]): Promise<Measure[]> =>
  Promise.resolve(applications.map((one) => ({ by_rules_yen: judgedYen(one), most_yen: null })))

/** 「経費が10万円以上であること（第3条第1項）」を満たしていません。 */
const unmetWords = ({ judgement }: Pick<Application, 'judgement'>): string =>
  (judgement?.lines ?? [])
    .filter(({ state }) => state === 'unmet')
    .map(({ words, article }) => {
      const line = article === '' ? words : `${words}（${article}）`
      return t(`「${line}」を満たしていません。`, `“${line}” is not met.`)
    })
    .join('\n')

export function freshItem(application: Application, conditions: readonly string[]): FreshItem {
  const rejected = application.judgement?.outcome === 'not'
  return rejected
    ? { outcome: 'reject', yen: null, conditions: [], reason: unmetWords(application) }
    : { outcome: 'award', yen: judgedYen(application), conditions: [...conditions], reason: '' }
}
