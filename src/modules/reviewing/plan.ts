// 審査の取り決め: by what an application of a scheme is scored, by how many, and who sees what when.
import { z } from 'zod'
import { t } from '#platform/i18n/index.ts'
import { planPart } from '#modules/schemes/index.ts'

export const mostCriteria = 12
export const mostReviewers = 7

const criterion = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  label: z.string().min(1).max(60),
  help: z.string().max(300).default(''),
  weight: z.int().min(1).max(100),
  /** The best score; the least is 0. */
  points: z.int().min(1).max(100).default(5),
})
export type Criterion = z.infer<typeof criterion>

const shape = z.strictObject({
  criteria: z
    .array(criterion)
    .min(1)
    .max(mostCriteria)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, {
      error: () => t('同じコードの観点があります', 'two criteria share a code'),
    }),
  /** Of each application. */
  reviewers: z.int().min(1).max(mostReviewers),
  /** Days from being asked to the due date. */
  days: z.int().min(1).max(120).default(14),
  /** Nobody sees what the others gave before all of an application are in. */
  blind: z.boolean().default(true),
  /** Whose it is, is said only to declare ties; then the number stands for the name. */
  hide_names: z.boolean().default(false),
  /** After the panel each may score once more, and that counts. */
  second: z.boolean().default(false),
  /** Below it nothing is proposed; 0 to 100. */
  pass: z.int().min(0).max(100).nullable().default(null),
})
export type ReviewPlan = z.infer<typeof shape>

export const reviewPart = planPart<ReviewPlan>({
  code: 'review',
  shape,
  fresh: shape.parse({
    criteria: [
      { code: 'need', label: '必要性', help: '解決したい課題がはっきりしていて、この支援が要るか。', weight: 25 },
      { code: 'feasibility', label: '実現性', help: '体制・日程・資金に無理がなく、やりとげられそうか。', weight: 25 },
      { code: 'effect', label: '効果', help: '事業や地域に、どれだけの変化が見込めるか。', weight: 30 },
      { code: 'cost', label: '費用の妥当さ', help: '経費が目的に合い、効果に見合っているか。', weight: 20 },
    ],
    reviewers: 3,
  }),
})

export type Scores = Readonly<Record<string, number>>

/** Weighted, 0 to 100; null while a criterion is without a score. */
export function pointsOf({ criteria }: Pick<ReviewPlan, 'criteria'>, scores: Scores): number | null {
  let [sum, weights] = [0, 0]
  for (const { code, weight, points } of criteria) {
    const score = scores[code]
    if (score === undefined) return null
    sum += (weight * score) / points
    weights += weight
  }
  return (100 * sum) / weights
}
