// 制度ごとの取り決め: how the letters of a scheme are numbered, signed and worded.
import { z } from 'zod'
import { t } from '#platform/i18n/index.ts'
import { planPart } from '#modules/schemes/index.ts'
import { letterKindCodes } from './kinds/index.ts'
import { unknownIn } from './placeholders.ts'

/** A frame for the stamp, the words 公印省略, or neither. */
export const seals = ['frame', 'omitted', 'none'] as const
export type Seal = (typeof seals)[number]

const words = z
  .string()
  .max(600)
  .refine((text) => unknownIn(text).length === 0, {
    error: () => t('知らない差し込みがあります', 'there is a placeholder that is not known'),
  })
  .default('')

const ownText = z.strictObject({ lead: words, closing: words })

const shape = z.strictObject({
  /** 文書記号, without the year. */
  mark: z.string().min(1).max(20),
  /** The office and the name; empty: the head of the municipality, without a name. */
  signer: z.string().max(60).default(''),
  seal: z.enum(seals).default('frame'),
  /** Null: letters say nothing of objecting. */
  appeal_months: z.int().min(1).max(24).nullable().default(3),
  /** By a kind's code; what is empty stays as kinds/ has it. */
  texts: z.partialRecord(z.enum(letterKindCodes), ownText).default({}),
})

export type LetterPlan = z.infer<typeof shape>

export const lettersPart = planPart<LetterPlan>({
  code: 'letters',
  shape,
  fresh: { mark: '産', signer: '', seal: 'frame', appeal_months: 3, texts: {} },
})
