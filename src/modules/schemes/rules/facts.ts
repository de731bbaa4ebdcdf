// What rules may read. The record, earlier awards, the budget and the call are known to every scheme; what the form asks is the scheme's own.
import { industryLabels, kindLabels, sizeBands, sizeLabel } from '#modules/members/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { FactType, RuleSet } from './rule-set.ts'

export interface Fact {
  /** `applicant.years`, `form.cost_yen`: as expressions name it. */
  name: string
  type: FactType
  words: Phrase
  options?: Readonly<Record<string, Phrase>>
  /** No example says less: what was given, and how often, is never below nought. */
  least?: number
}

export const groups = ['applicant', 'form', 'past', 'budget', 'call'] as const

const fact = (name: string, type: FactType, ja: string, en: string, options?: Fact['options']): Fact => ({
  name,
  type,
  words: { ja, en },
  ...(options && { options }),
  ...(name.startsWith('past.') && (type === 'number' || type === 'yen') && { least: 0 }),
})

const kinds = { ...kindLabels, person: { ja: '個人', en: 'Person' } }
const sizes = Object.fromEntries(sizeBands.map((band) => [band, sizeLabel(band)]))

export const knownFacts: readonly Fact[] = [
  fact('applicant.kind', 'choice', '申請する方の種類', 'Kind of applicant', kinds),
  fact('applicant.in_ward', 'yes', '所在地が区内にあるか', 'Whether the address is in the town'),
  fact('applicant.corporation', 'yes', '法人か', 'Whether it is a corporation'),
  fact('applicant.industry', 'choices', '業種', 'Industry', industryLabels),
  fact('applicant.size_band', 'choice', '人数の区分', 'Size', sizes),
  fact('applicant.founded_year', 'number', '創業した年', 'Year of founding'),
  fact('applicant.years', 'number', '創業からの年数', 'Years since founding'),
  fact('applicant.area', 'text', '地区', 'Area'),
  fact('past.same_scheme', 'number', 'この制度で交付を受けた回数', 'Earlier awards of this scheme'),
  fact(
    'past.same_scheme_year',
    'number',
    'この年度にこの制度で交付を受けた回数',
    'Awards of this scheme in the fiscal year',
  ),
  fact('past.same_scheme_year_yen', 'yen', 'この年度にこの制度で受けた額', 'Aid by this scheme in the fiscal year'),
  fact('past.aid_yen_3_years', 'yen', '直近3年度に受けた補助の合計', 'Aid of the last three fiscal years'),
  fact('past.awards', 'awards', 'これまでに受けた交付', 'Every earlier award'),
  fact('past.same_cost', 'yes', '同じ経費にほかの補助を受けているか', 'Whether the same cost is aided elsewhere'),
  fact('budget.left_yen', 'yen', '予算の残り', 'Budget left'),
  fact('call.on', 'date', '申請する日', 'Day of application'),
  fact('call.fiscal_year', 'number', '募集の年度', 'Fiscal year of the call'),
]

const sum = 'past.sum_'

/** `past.sum_months`: what earlier awards of this scheme were given for, of each number that its form asks. */
const sums = ([code, { type, words }]: [string, RuleSet['form'][string]]): Fact[] =>
  type === 'number'
    ? [
        fact(
          `${sum}${code}`,
          'number',
          `これまでに交付を受けた「${words}」の合計`,
          `Sum of “${words}” in earlier awards`,
        ),
      ]
    : []

/** `months`, of the names that expressions use. */
export const summedBy = (names: Iterable<string>): string[] =>
  [...names].flatMap((name) => (name.startsWith(sum) ? [name.slice(sum.length)] : []))

/** Every fact that these rules may read, by name. */
export function factsOf({ form }: Pick<RuleSet, 'form'>): ReadonlyMap<string, Fact> {
  const own = Object.entries(form).map(([code, { type, words, options }]): Fact => ({
    name: `form.${code}`,
    type,
    words: { ja: words, en: words },
    ...(options && {
      options: Object.fromEntries(Object.entries(options).map(([key, label]) => [key, { ja: label, en: label }])),
    }),
  }))
  return new Map([...knownFacts, ...own, ...Object.entries(form).flatMap(sums)].map((one) => [one.name, one]))
}

/** 中分類 of industry. */
const isClass = (code: string): boolean => /^\d\d$/.test(code)

/** Its options in their order: a record puts codes that are numbers first, but divisions of industry stand before their classes. */
export const optionsOf = ({ options = {} }: Pick<Fact, 'options'>): [string, Phrase][] =>
  Object.entries(options).toSorted(([a], [b]) =>
    isClass(a) && isClass(b) ? Number(a) - Number(b) : Number(isClass(a)) - Number(isClass(b)),
  )
