// Rules as data, in the shape in which they are written: docs/rules.md. Expressions are CEL (https://cel.dev).
import { z } from 'zod'

const code = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/)
const words = z.string().min(1)
const expression = z.string().min(1)

export const factTypes = ['yes', 'number', 'yen', 'date', 'text', 'choice', 'choices', 'costs'] as const
/** What a form can say; and earlier awards, which only the town knows. */
export type FactType = (typeof factTypes)[number] | 'awards'

const fact = z.strictObject({
  type: z.enum(factTypes),
  words,
  /** Of a choice, and of the lines of costs: code → label. */
  options: z.record(code, words).optional(),
})
export type FormFact = z.infer<typeof fact>

const line = z.strictObject({
  id: code,
  /** 第3条第1項第2号 */
  article: z.string().default(''),
  words,
  must: expression,
  /** What somebody can do who does not meet it. */
  unmet: z.string().default(''),
  /** A line about aid for the same cost, or too much aid in all. */
  duplicate: z.boolean().default(false),
})
export type Line = z.infer<typeof line>

const step = z.strictObject({
  article: z.string().default(''),
  words,
  /** Where this is not so, the step is left out: another share for small firms. Not of the first. */
  when: expression.optional(),
  /** One of these: yen from an expression; `1/2` or `50%` of what there is; cut to a multiple; at most so much. */
  take: expression.optional(),
  /** What is no share (`0.5`) is refused with the rate's own words, not as being no text. */
  rate: z.preprocess((rate) => (typeof rate === 'number' ? String(rate) : rate), z.string()).optional(),
  floor: z.int().min(1).optional(),
  cap: z.union([z.int().min(0), expression]).optional(),
})
export type AmountStep = z.infer<typeof step>

const value = z.strictObject({ words, is: expression })

const facts = z.record(z.string(), z.unknown())
export const caseShape = z.strictObject({
  applicant: facts.optional(),
  form: facts.optional(),
  past: facts.optional(),
  budget: facts.optional(),
  call: facts.optional(),
})
/** What is known of one application. What is not there is not known. */
export type Case = z.infer<typeof caseShape>

export const outcomes = ['eligible', 'not', 'unknown'] as const

const example = z.strictObject({
  title: words,
  case: caseShape,
  expect: z.strictObject({
    outcome: z.enum(outcomes),
    amount_yen: z.int().min(0).nullable().optional(),
    unmet: z.array(code).optional(),
    missing: z.array(z.string()).optional(),
  }),
})
export type Example = z.infer<typeof example>

export const ruleSet = z.strictObject({
  title: words,
  /** The ordinance or outline that the articles are in. */
  law: z.string().default(''),
  /** What the form asks, as far as rules read it. */
  form: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), fact).default({}),
  values: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), value).default({}),
  lines: z.array(line).default([]),
  /** Empty where no money is given. */
  amount: z.array(step).default([]),
  examples: z.array(example).min(1),
})
export type RuleSet = z.infer<typeof ruleSet>
