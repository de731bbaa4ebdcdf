// What is known of one application, checked against what rules may read.
import { z } from 'zod'
import { parseDate } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Context, RuleError } from './expression.ts'
import { type Fact, groups } from './facts.ts'
import { reasonOf } from '../yaml.ts'
import type { Case, FactType } from './rule-set.ts'
import { fiscalYearOf } from './spans.ts'

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isYen = (value: unknown): value is number => isWhole(value) && value >= 0
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

interface Reader {
  /** As expressions have it; undefined where it is not of this type. */
  read: (value: unknown, fact: Fact) => unknown
  /** What it is held against to say why it could not be read. */
  shape: (fact: Fact) => z.ZodType
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

const option = ({ options }: Fact) => (options === undefined ? z.string() : z.enum(Object.keys(options)))
const sum = z.int().min(0)

const awardFields = z.strictObject({
  on: z.iso.date(),
  yen: sum,
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

const whole: Reader = { read: (value) => (isWhole(value) ? BigInt(value) : undefined), shape: () => z.int() }

const readers: Readonly<Record<FactType, Reader>> = {
  yes: { read: (value) => (typeof value === 'boolean' ? value : undefined), shape: () => z.boolean() },
  number: whole,
  yen: whole,
  date: {
    read: (value) => (isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && parseDate(value).ok ? value : undefined),
    shape: () => z.iso.date(),
  },
  text: { read: (value) => (isText(value) ? value : undefined), shape: () => z.string() },
  choice: { read: (value, fact) => (among(value, fact) ? value : undefined), shape: option },
  choices: {
    read: (value, fact) => (Array.isArray(value) && value.every((one) => among(one, fact)) ? value : undefined),
    shape: (fact) => option(fact).array(),
  },
  costs: {
    read(value, fact) {
      const lines = Array.isArray(value) ? value.flatMap((line) => cost(line, fact)) : undefined
      return lines?.length === (Array.isArray(value) ? value.length : -1) ? lines : undefined
    },
    shape: (fact) => z.object({ line: option(fact), yen: sum, eligible_yen: sum }).array(),
  },
  awards: {
    read: (value) => awardFields.array().safeParse(value).data?.map(award),
    shape: () => awardFields.array(),
  },
}

/** Where in a fact it is: 「経費明細」の2行目「yen」. */
function placed({ words, name }: Fact, within: readonly PropertyKey[], why: Phrase): Phrase {
  const [row, part] = within
  const line = typeof row === 'number' ? [`の${row + 1}行目`, `, line ${row + 1}`] : ['', '']
  const of = part === undefined ? ['', ''] : [`「${String(part)}」`, `, ${String(part)}`]
  return { ja: `「${words.ja}」${line[0]}${of[0]}：${why.ja}`, en: `${name}${line[1]}${of[1]}: ${why.en}` }
}

/** What is wrong with a value, each where it is. */
function whyNot(fact: Fact, path: RuleError['path'], value: unknown, shape: z.ZodType): RuleError[] {
  const issues = shape.safeParse(value, { reportInput: true }).error?.issues ?? []
  return issues.map((issue) => ({
    path: [...path, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))],
    why: placed(fact, issue.path, reasonOf(issue)),
  }))
}

/** Facts of a case that cannot be: a count below nought. Only examples are asked, which somebody made up. */
export const impossible = (given: Case, facts: ReadonlyMap<string, Fact>): RuleError[] =>
  [...facts.values()].flatMap((fact) => {
    const path = fact.name.split('.')
    const value = groups.flatMap((group) => (group === path[0] ? [given[group]?.[path[1] ?? '']] : []))[0]
    return fact.least === undefined || !isWhole(value) || value >= fact.least
      ? []
      : whyNot(fact, path, value, z.int().min(fact.least))
  })

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
        const { read, shape } = readers[fact.type]
        known[code] = read(value, fact)
        if (known[code] === undefined) errors.push(...whyNot(fact, [group, code], value, shape(fact)))
      }
    }
    context[group] = known
  }
  return { context, errors }
}
