import { z } from 'zod'
import { field, first, type Outcome, required } from '#platform/forms/field.ts'
import {
  agreed,
  choice,
  date,
  integer,
  optionalChoice,
  optionalInteger,
  optionalText,
  text,
  uuid,
  yen,
  yes,
} from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import { clean, plainDigits } from '#platform/text/index.ts'
import { findBank, findBranch, toBankText } from '#modules/schemes/index.ts'
import { type PaymentPlan, type Share, mostRepayWords, mostShares } from './plan.ts'
import { resultCodeList } from './bank/result-codes.ts'
import { isBankDay } from './rules/bank-day.ts'

export const shareNumbers = Array.from({ length: mostShares }, (_, i) => i + 1)
/** Months after the decision that may be chosen, and `fixed`: after the amount is fixed. */
export const whens = ['0', '1', '2', '3', '4', '6', '9', '12', '18', '24', '36', 'fixed'] as const

/** 10.95 % is 1095. */
const rate = () =>
  required((typed): Outcome<number> => {
    const value = /^(\d{1,2})(?:\.(\d{1,2}))?%?$/.exec(typed.normalize('NFKC').replaceAll(' ', ''))
    const hundredths = Number(`${value?.[1]}${(value?.[2] ?? '').padEnd(2, '0')}`)
    return value !== null && hundredths <= 3650
      ? { value: hundredths }
      : {
          error: t(
            '10.95 のような、0から36.5までの数字で入力してください',
            'Please enter a number from 0 to 36.5, such as 10.95',
          ),
        }
  })

const percent = () => optionalInteger({ min: 1, max: 100, unit: /\s*[%％]$/ })
const when = () => optionalChoice(whens)
const shareFields = {
  percent_1: percent(),
  when_1: when(),
  percent_2: percent(),
  when_2: when(),
  percent_3: percent(),
  when_3: when(),
  percent_4: percent(),
  when_4: when(),
}

/** The rows that were filled in, in their order. */
export const sharesIn = (values: Readonly<Record<string, unknown>>): Share[] =>
  shareNumbers.flatMap((n) => {
    const [percent, when] = [values[`percent_${n}`], values[`when_${n}`]]
    return typeof percent === 'number' && typeof when === 'string'
      ? [{ percent, months: when === 'fixed' ? null : Number(when) }]
      : []
  })

function whyNotShares(values: Readonly<Record<string, unknown>>): [field: string, why: string] | null {
  const half = shareNumbers.find((n) => (values[`percent_${n}`] === null) !== (values[`when_${n}`] === null))
  if (half !== undefined)
    return [`percent_${half}`, t('割合と時期の両方を入れてください', 'Please give both share and time')]
  const shares = sharesIn(values)
  const sum = shares.reduce((all, { percent }) => all + percent, 0)
  if (sum !== 100)
    return [
      'percent_1',
      t(`割合の合計を100%にしてください。いまは${sum}%です`, `The shares must make 100%, not ${sum}%`),
    ]
  const wrong = shares.findIndex(
    ({ months }, i) =>
      i > 0 && ((shares[i - 1]?.months ?? null) === null || (months !== null && months < (shares[i - 1]?.months ?? 0))),
  )
  return wrong < 0
    ? null
    : [
        `when_${wrong + 1}`,
        t(
          '支払う順に並べてください。「額の確定のあと」は最後の1回だけです',
          'Please put them in order; only the last waits for the final amount',
        ),
      ]
}

export const planForm = z
  .object({
    version: integer({ min: 0, max: 2_000_000_000 }),
    surcharge_rate: rate(),
    late_rate: rate(),
    repay_days: integer({ min: 1, max: 365, unit: /\s*日$/ }),
    repay_words: optionalText({ max: mostRepayWords }),
  })
  .extend(shareFields)
  .superRefine((values, context) => {
    const why = whyNotShares(values)
    if (why !== null) context.addIssue({ code: 'custom', path: [why[0]], message: why[1] })
  })

const percentText = (hundredths: number): string => String(hundredths / 100)

export const typedPlan = ({ plan, version }: { plan: PaymentPlan; version: number }): Record<string, string> => ({
  version: String(version),
  surcharge_rate: percentText(plan.surcharge_rate),
  late_rate: percentText(plan.late_rate),
  repay_days: String(plan.repay_days),
  repay_words: plan.repay_words,
  ...Object.fromEntries(
    plan.shares.flatMap(({ percent, months }, i) => [
      [`percent_${i + 1}`, String(percent)],
      [`when_${i + 1}`, months === null ? 'fixed' : String(months)],
    ]),
  ),
})

const digits = (length: number) =>
  required((typed): Outcome<string> => {
    const value = plainDigits(typed)
    return /^\d+$/.test(value) && value.length <= length
      ? { value: value.padStart(length, '0') }
      : { error: t(`${length}桁までの数字で入力してください`, `Please enter up to ${length} digits`) }
  })

/** As banks read it; what they cannot is named. */
const bankName = () =>
  field((input): Outcome<string> => {
    const { text, lost } = toBankText(clean(first(input)))
    if (lost.length > 0)
      return {
        error: t(
          `「${lost.join('')}」は銀行に送れない文字です。カタカナで入力してください`,
          `Banks cannot read “${lost.join('')}”. Please write it in kana`,
        ),
      }
    if (text === '' || text.length > 40)
      return { error: t('カタカナ40文字までで入力してください', 'Please write it in kana, at most 40 signs') }
    return { value: text }
  })

export const sourceForm = z
  .object({
    version: integer({ min: 0, max: 2_000_000_000 }),
    client_code: digits(10),
    client_name: bankName(),
    bank: digits(4),
    branch: digits(3),
    kind: choice(['1', '2', '9']),
    number: digits(7),
  })
  .superRefine(({ bank, branch }, context) => {
    const known = findBank(bank)
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (known === undefined) issue('bank', t('この番号の銀行はありません', 'There is no bank of this number'))
    else if (findBranch(bank, branch) === undefined)
      issue('branch', t(`${known.name}にこの番号の支店はありません`, `${known.name} has no branch of this number`))
  })

export const versionForm = z.object({ version: integer({ min: 1, max: 2_000_000_000 }) })
/** 0: there is none yet. */
export const accountVersionForm = z.object({ version: integer({ min: 0, max: 2_000_000_000 }) })
/** Somebody may accept the suggested way to write the holder. */
export const checkForm = versionForm.extend({ holder: optionalChoice(['suggested']) })

export const accountReturnForm = versionForm.extend({ words: text({ max: 400 }) })

export const batchForm = z.object({
  id: uuid(),
  pay_on: required(bankDay),
  /** Something in it is due later than this day, and is meant. */
  early: optionalChoice(['yes']),
})

function bankDay(typed: string): Outcome<string> {
  const result = date().safeParse(typed)
  if (!result.success) return { error: result.error.issues[0]?.message ?? '' }
  return isBankDay(result.data)
    ? { value: result.data }
    : {
        error: t(
          '銀行の休みの日です。平日（祝日と12月31日〜1月3日を除く）を選んでください',
          'Banks are closed on this day. Please choose another',
        ),
      }
}

export const returnForm = z.object({ words: text({ max: 400 }) })
export const voidForm = returnForm.extend({
  unsent: agreed(() =>
    t(
      '銀行に出していないことを確かめてから、チェックを入れてください',
      'Please make sure that the bank does not have it, then tick this',
    ),
  ),
})
export const resultForm = z.object({ result: choice(resultCodeList), position: integer({ min: 1, max: 9999 }) })
export const receiptForm = z.object({ id: uuid(), yen: yen(), received_on: date(), over: yes() })
export const reversalForm = z.object({ words: text({ max: 400 }) })
export const refundForm = z.object({ id: uuid(), refund_yen: yen(), refunded_on: date() })
export const closingForm = z.object({ words: optionalText({ max: 400 }) })
