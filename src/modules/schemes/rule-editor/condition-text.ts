// A condition that was chosen from the lists, as one reads it back: 「創業からの年数」が5以上.
import { t } from '#platform/i18n/index.ts'
import { groupDigits, yenText } from '#platform/text/index.ts'
import { plainDay } from '#ui/index.ts'
import { type Condition, comparisonWords, conditionsOf } from '../rules/condition.ts'
import type { Fact } from '../rules/facts.ts'

function oneText({ fact, is, values }: Condition, facts: ReadonlyMap<string, Fact>): string {
  const known = facts.get(fact)
  const label = (value: string): string => {
    const [words, other] = [known?.options?.[value], facts.get(value)]
    if (words !== undefined) return t(words)
    if (other !== undefined) return t(`「${other.words.ja}」`, `“${other.words.en}”`)
    if (known?.type === 'yen') return yenText(Number(value))
    return known?.type === 'date' ? plainDay(value) : groupDigits(value)
  }
  const what = known === undefined ? fact : t(known.words)
  const given = values.map(label).join(t('、', ', '))
  const { ja, en } = comparisonWords[is]
  return t(`「${what}」が${given === '' ? `「${ja}」` : given + ja}`, `“${what}” ${en} ${given}`.trim())
}

/** Null: it is an expression that somebody wrote. */
export function conditionText(must: string, facts: ReadonlyMap<string, Fact>): string | null {
  const chosen = conditionsOf(must, facts)
  if (chosen === null) return null
  const joined = chosen.join === 'all' ? t('、かつ', ', and ') : t('、または', ', or ')
  return chosen.conditions.map((one) => oneText(one, facts)).join(joined)
}
