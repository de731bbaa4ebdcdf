// 制度ごとの取り決め: which answer says in public what an award is for.
import { z } from 'zod'
import { planPart } from '#modules/schemes/index.ts'

const shape = z.strictObject({
  /** Code of a field of the form; null: the scheme's title stands there. */
  title_field: z.string().max(40).nullable(),
})

export type PublicationPlan = z.infer<typeof shape>

export const publicationPart = planPart<PublicationPlan>({ code: 'publication', shape, fresh: { title_field: null } })
