// What is known of one application, checked against what rules may read.
import { z } from 'zod'
import { parseDate } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Context, RuleError } from './expression.ts'
import { type Fact, groups } from './facts.ts'
import type { Case, FactType } from './rule-set.ts'
import { fiscalYearOf } from './spans.ts'

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isYen = (value: unknown): value is number => isWhole(value) && value >= 0
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

interface Reader {
  /** As expressions have it; undefined where it is not of this type. */
  read: (value: unknown, fact: Fact) => unknown
  wanted: Phrase
}

const among = (value: unknown, { options }: Fact): value is string =>
  isText(value) && (options === undefined || Object.hasOwn(options, value))

const cost = (line: unknown, fact: Fact) =>
  isRecord(line) && among(line['line'], fact) && isYen(line['yen']) && isYen(line['eligible_yen'])
    ? [
        {
          line: line['line'],
          what: isText(line['what']) ? line['what'] : '',
          yen: BigInt(line['yen']),
          eligible_yen: BigInt(line['eligible_yen']),
        },
      ]
    : []

const awardFields = z.strictObject({
  on: z.iso.date(),
  yen: z.int().min(0),
  fiscal_year: z.int().optional(),
  same_scheme: z.boolean(),
})

/** The fiscal year is that of the day where it is not said. */
const award = ({ on, fiscal_year, yen, same_scheme }: z.infer<typeof awardFields>) => ({
  on,
  yen: BigInt(yen),
  fiscal_year: BigInt(fiscal_year ?? fiscalYearOf(on)),
  same_scheme,
})

const readers: Readonly<Record<FactType, Reader>> = {
  yes: {
    read: (value) => (typeof value === 'boolean' ? value : undefined),
    wanted: { ja: 'true か false', en: 'true or false' },
  },
  number: {
    read: (value) => (isWhole(value) ? BigInt(value) : undefined),
    wanted: { ja: '整数（2の53乗より小さいもの）', en: 'a whole number below 2^53' },
  },
  yen: {
    read: (value) => (isWhole(value) ? BigInt(value) : undefined),
    wanted: { ja: '整数の円（2の53乗より小さいもの）', en: 'whole yen below 2^53' },
  },
  date: {
    read: (value) => (isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && parseDate(value).ok ? value : undefined),
    wanted: { ja: '2026-11-21 のような日付', en: 'a day such as 2026-11-21' },
  },
  text: { read: (value) => (isText(value) ? value : undefined), wanted: { ja: '文字', en: 'text' } },
  choice: {
    read: (value, fact) => (among(value, fact) ? value : undefined),
    wanted: { ja: '選択肢の一つ', en: 'one of its options' },
  },
  choices: {
    read: (value, fact) => (Array.isArray(value) && value.every((one) => among(one, fact)) ? value : undefined),
    wanted: { ja: '選択肢の並び', en: 'a list of its options' },
  },
  costs: {
    read(value, fact) {
      const lines = Array.isArray(value) ? value.flatMap((line) => cost(line, fact)) : undefined
      return lines?.length === (Array.isArray(value) ? value.length : -1) ? lines : undefined
    },
    wanted: { ja: '経費の並び（line, yen, eligible_yen）', en: 'a list of costs (line, yen, eligible_yen)' },
  },
  awards: {
    read: (value) => awardFields.array().safeParse(value).data?.map(award),
    wanted: {
      ja: '交付の並び（on, yen, same_scheme、年度を言うなら fiscal_year）',
      en: 'a list of awards (on, yen, same_scheme; fiscal_year if it is not that of the day)',
    },
  },
}

/** What expressions read, without what is not known; and what could not be read. */
export function readCase(given: Case, facts: ReadonlyMap<string, Fact>): { context: Context; errors: RuleError[] } {
  const errors: RuleError[] = []
  const context: Record<string, Record<string, unknown>> = { value: {} }
  for (const group of groups) {
    const known: Record<string, unknown> = {}
    for (const [code, value] of Object.entries(given[group] ?? {})) {
      const fact = facts.get(`${group}.${code}`)
      if (fact === undefined)
        errors.push({
          path: [group, code],
          why: { ja: `「${group}.${code}」という材料はありません`, en: `There is no fact called ${group}.${code}` },
        })
      else if (value !== null && value !== undefined && value !== '') {
        const { read, wanted } = readers[fact.type]
        known[code] = read(value, fact)
        if (known[code] === undefined)
          errors.push({
            path: [group, code],
            why: { ja: `「${fact.words.ja}」は${wanted.ja}で書いてください`, en: `${fact.name} must be ${wanted.en}` },
          })
      }
    }
    context[group] = known
  }
  return { context, errors }
}
