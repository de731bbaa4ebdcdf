// 決定の取り決め: how a scheme's decisions are approved, and under which conditions its awards stand.
import { z } from 'zod'
import { planPart } from '#modules/schemes/index.ts'

const titles = z.array(z.string().min(1).max(40)).max(4)

const shape = z.strictObject({
  /** Titles of those who approve in turn: 係長, 課長. */
  steps: titles.min(1),
  /** Where changes and cancellations go another way; empty: the same. */
  later_steps: titles.default([]),
  /** 交付の条件, one each, with which every award begins. */
  conditions: z.array(z.string().min(1).max(400)).max(20).default([]),
  /** 認定期間; null: an award does not run out. */
  valid_months: z.int().min(1).max(120).nullable().default(null),
  /** 更新: so many days before it runs out its holder is told; null: nobody is. */
  renew_days: z.int().min(1).max(365).nullable().default(null),
  /** A change may ask for more than what was awarded. */
  more: z.boolean().default(false),
})
export type DecisionPlan = z.infer<typeof shape>

export const decisionPlan = planPart<DecisionPlan>({
  code: 'decision',
  shape,
  fresh: {
    steps: ['係長', '課長'],
    later_steps: [],
    conditions: [],
    valid_months: null,
    renew_days: null,
    more: false,
  },
})

/** Of a kind of decision. */
export const stepsFor = ({ steps, later_steps }: DecisionPlan, kind: string): readonly string[] =>
  kind === 'award' || later_steps.length === 0 ? steps : later_steps
