// What a scheme settles of its formal check: points beyond those that its form makes, and how long a correction may take.
import { z } from 'zod'
import { planPart } from '#modules/schemes/index.ts'

const point = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  label: z.string().min(1).max(120),
  help: z.string().max(300).default(''),
})

const shape = z.strictObject({
  points: z.array(point).max(20).default([]),
  /** Days that the applicant is given for a correction, unless the officer says otherwise. */
  correction_days: z.int().min(1).max(90).default(14),
})

export type ScreeningPlan = z.infer<typeof shape>
export const screeningPlan = planPart<ScreeningPlan>({
  code: 'screening',
  shape,
  fresh: { points: [], correction_days: 14 },
})
