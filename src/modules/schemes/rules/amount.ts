// The steps by which an amount comes about.
import type { Phrase } from '#platform/i18n/index.ts'
import type { AmountStep } from './rule-set.ts'

/** A share as whole numbers: `1/2`, `50%` is 50/100. */
export interface Rate {
  of: bigint
  in: bigint
}

/** Null where it is no rate, or one of nothing, or of more than all. */
export function rateOf(text: string): Rate | null {
  const percent = /^(\d{1,3})\s*[%％]$/.exec(text)
  const share = percent === null ? /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(text) : [text, percent[1], '100']
  const [of, whole] = [BigInt(share?.[1] ?? 0), BigInt(share?.[2] ?? 0)]
  return of > 0n && of <= whole ? { of, in: whole } : null
}

/** What is wrong with a step's shape, and with which part of it; undefined where nothing is. */
export function whyNoStep(step: AmountStep, index: number): { part?: 'rate'; why: Phrase } | undefined {
  const given = [step.take, step.rate, step.floor, step.cap].filter((part) => part !== undefined).length
  if (given !== 1)
    return {
      why: {
        ja: '手順には take・rate・floor・cap のうち一つだけを書いてください',
        en: 'A step has exactly one of take, rate, floor and cap',
      },
    }
  if (index === 0 && (step.take === undefined || step.when !== undefined))
    return {
      why: { ja: '最初の手順は、when のない take で始めてください', en: 'The first step must be take, without when' },
    }
  return step.rate !== undefined && rateOf(step.rate) === null
    ? {
        part: 'rate',
        why: {
          ja: `率「${step.rate}」は使えません。1/2 や 50% のように、0より大きく全額までで書いてください`,
          en: `The rate ${step.rate} cannot be. Write it as 1/2 or 50%, more than nothing and at most all`,
        },
      }
    : undefined
}
