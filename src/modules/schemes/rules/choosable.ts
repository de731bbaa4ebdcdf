// From what conditions and steps are chosen: facts, what is reckoned from one, and named values.
import { compile } from './compile.ts'
import { type Fact, factsOf } from './facts.ts'
import type { FactType, RuleSet } from './rule-set.ts'

/** The year of a day, the sums of a table of costs: what rules reckon from one fact. */
function reckoned({ name, type, words, options = {} }: Fact): Fact[] {
  const one = (of: string, as: FactType, ja: string, en: string): Fact => ({ name: of, type: as, words: { ja, en } })
  if (type === 'date' && name.startsWith('form.'))
    return [one(`fiscal_year(${name})`, 'number', `${words.ja}の年度`, `${words.en}: fiscal year`)]
  if (type !== 'costs') return []
  return [
    one(`eligible(${name})`, 'yen', `${words.ja}：補助対象額の合計`, `${words.en}: eligible in all`),
    one(`total(${name})`, 'yen', `${words.ja}：金額の合計`, `${words.en}: in all`),
    ...Object.entries(options).map(([line, { ja, en }]) =>
      one(
        `eligible(${name}, ${JSON.stringify(line)})`,
        'yen',
        `${words.ja}「${ja}」：補助対象額`,
        `${words.en}, ${en}: eligible`,
      ),
    ),
  ]
}

/** Of a value that cannot be read yet, too: it is money, as nearly all are. */
const typeOf = (cel: string | undefined): FactType => (cel === 'bool' ? 'yes' : cel === 'string' ? 'text' : 'yen')

/** By the expression that says it. */
export function choosable({ form, values }: Pick<RuleSet, 'form' | 'values'>): ReadonlyMap<string, Fact> {
  const { types } = compile({ form, values, title: '', law: '', lines: [], amount: [], examples: [] })
  const named = Object.entries(values).map(([code, { words }]): Fact => ({
    name: `value.${code}`,
    type: typeOf(types[code]),
    words: { ja: words, en: words },
  }))
  const all = [...named, ...[...factsOf({ form }).values()].flatMap((one) => [one, ...reckoned(one)])]
  return new Map(all.map((one) => [one.name, one]))
}
