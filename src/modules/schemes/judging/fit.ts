// How a scheme stands to a record, before anybody has filled in its form. Pure.
import { askOffice } from './compiled.ts'
import type { JudgedLine } from '../rules/judge.ts'
import type { Rules } from '../rules/compile.ts'

/** 使えそう; 確かめることが残っている; 対象外. */
export const fits = ['fits', 'nearly', 'not'] as const
export type Fit = (typeof fits)[number]

/** Something is missing that the record could say. */
export const asksRecord = ({ missing }: JudgedLine): boolean =>
  missing.some(({ name }) => name.startsWith('applicant.'))

/**
 * What only the form, earlier awards or the budget can say is asked later and does not stand against it; but of conditions of which none
 * is known to be met it cannot be said that they seem to be.
 */
export function fitOf(lines: readonly JudgedLine[]): Fit {
  if (lines.some(({ state }) => state === 'unmet')) return 'not'
  const open = lines.some((one) => asksRecord(one) || one.line.id === askOffice)
  return open || (lines.length > 0 && !lines.some(({ state }) => state === 'met')) ? 'nearly' : 'fits'
}

/** The most that it can ever give: the lowest fixed limit for all; where each is for some, the highest; null where there is none. */
export function mostYen({ steps }: Pick<Rules, 'steps'>): number | null {
  const caps = (some: boolean) =>
    steps.flatMap(({ step }) => (typeof step.cap === 'number' && (step.when !== undefined) === some ? [step.cap] : []))
  const [forAll, forSome] = [caps(false), caps(true)]
  if (forAll.length > 0) return Math.min(...forAll)
  return forSome.length > 0 ? Math.max(...forSome) : null
}
