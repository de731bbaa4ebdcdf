// 支払の取り決め: in which shares a scheme pays, and what is asked where money comes back.
import { z } from 'zod'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { planPart } from '#modules/schemes/index.ts'

export const mostShares = 4
/** 年10.95%, 補助金適正化法第19条; hundredths of a per cent. */
const usualRate = 1095

export const mostRepayWords = 400
/** 返還の方法 where the scheme has no words of its own. */
export const usualRepayWords: Phrase = {
  ja: '別にお送りする納付書で、納付書に書かれた金融機関の窓口で納めてください。納付書が届かないときや、期限までに納めるのが難しいときは、早めにお問い合わせ先にご相談ください。',
  en: 'Please pay with the payment slip (nofusho) that we send you separately, at one of the banks named on it. If it does not arrive, or you cannot pay in time, please ask us soon.',
}
/** Of a plan, or as it was when the money was asked back. */
export const repayPhrase = ({ repay_words: words }: { repay_words: string }): Phrase =>
  words === '' ? usualRepayWords : { ja: words, en: words }

const share = z.strictObject({
  percent: z.int().min(1).max(100),
  /** So many months after the decision; null: once the amount is fixed, or, where a scheme fixes none, at once. */
  months: z.int().min(0).max(60).nullable(),
})
export type Share = z.infer<typeof share>

const rate = z.int().min(0).max(3650).default(usualRate)

export const paymentPlan = planPart({
  code: 'payment',
  shape: z.strictObject({
    shares: z
      .array(share)
      .min(1)
      .max(mostShares)
      .refine((shares) => shares.reduce((sum, { percent }) => sum + percent, 0) === 100, {
        error: () => t('割合の合計を100にしてください', 'the shares must make 100 per cent'),
      })
      .refine((shares) => shares.slice(0, -1).every(({ months }) => months !== null), {
        error: () => t('額の確定を待てるのは、最後の回だけです', 'only the last may wait for the final amount'),
      }),
    /** 加算金, from the day of payment; not asked where the final amount is only lower than what was paid. */
    surcharge_rate: rate,
    /** 延滞金, from the day after the due date. */
    late_rate: rate,
    /** How long whoever owes has, from the order on. */
    repay_days: z.int().min(1).max(365).default(30),
    /** 返還の方法, as whoever owes reads it; empty: the usual one. */
    repay_words: z.string().max(mostRepayWords).default(''),
  }),
  fresh: {
    shares: [{ percent: 100, months: null }],
    surcharge_rate: usualRate,
    late_rate: usualRate,
    repay_days: 30,
    repay_words: '',
  },
})

export type PaymentPlan = (typeof paymentPlan)['fresh']
