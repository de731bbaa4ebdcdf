// scheme.yaml: a whole scheme as one file, to take from town to town. What is a town's own stays there: measures of its vision, its
// budget line, its calls.
import { z } from 'zod'
import { audienceCodes } from '../audiences.ts'
import { formDefinition } from '../form/definition.ts'
import { kinds } from '../kinds/index.ts'
import { planParts } from '../plans.ts'
import { ruleSet } from '../rules/rule-set.ts'
import { stageCodes } from '../stages.ts'
import { topicCodes } from '../topics.ts'

const short = (max: number) => z.string().max(max)
const words = (max: number) => short(max).default('')

const text = z.strictObject({
  kind: z.enum(kinds.map(({ id }) => id)),
  title: short(80).min(1),
  subtitle: words(80),
  summary: words(200),
  content: words(6000),
  for_whom: words(1000),
  audiences: z.array(z.enum(audienceCodes)).default([]),
  employees_max: z.int().min(1).max(1_000_000).nullable().default(null),
  topics: z.array(z.enum(topicCodes)).default([]),
  costs_words: words(1000),
  amount_words: words(300),
  rate_words: words(300),
  how_to_apply: words(2000),
  law: words(200),
  department: words(80),
  contact: words(300),
  keywords: z.array(short(60).min(1)).max(20).default([]),
  sdgs: z.array(z.int().min(1).max(17)).default([]),
  open_data_from_yen: z.int().min(0).max(9_999_999_999).nullable().default(null),
  /** Another body's, shown with its page. */
  information_only: z.boolean().default(false),
  source_url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
})

const whole = z.strictObject({
  text,
  /** None: applied for elsewhere. */
  stages: z.array(z.enum(stageCodes)).default([]),
  form: formDefinition.optional(),
  rules: ruleSet.optional(),
})

/** With what other modules keep of a scheme, each under its own key: `review:`, `decision:` … */
export type SchemeFile = z.infer<typeof whole> & Readonly<Record<string, unknown>>

export function schemeFile(): z.ZodType<SchemeFile> {
  const plans: Record<never, z.ZodType> = Object.fromEntries(
    planParts.map(({ code, shape }) => [code, shape.optional()]),
  )
  return whole.extend(plans)
}

/** By the code of a PlanPart. */
export const plansIn = (file: SchemeFile): Record<string, unknown> =>
  Object.fromEntries(planParts.flatMap(({ code }) => (file[code] === undefined ? [] : [[code, file[code]]])))
