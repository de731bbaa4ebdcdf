// The editor of the plan: fixed numbered rows, some empty ones behind those that are kept.
import { z } from 'zod'
import { integer } from '#platform/forms/fields.ts'
import { type FormState, typed } from '#platform/forms/state.ts'
import { graphemes } from '#platform/text/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { KeptPlan } from '#modules/schemes/index.ts'
import type { ScreeningPlan } from './plan.ts'

export const most = 20
const spare = 3

export const planForm = z.object({
  correction_days: integer({ min: 1, max: 90 }),
  version: integer({ min: 0, max: 2_000_000_000 }),
})

/** How many rows the form shows. */
export const rowsOf = (values: FormState['values']): number => {
  const filled = Array.from({ length: most }, (_, at) => at + 1).filter(
    (at) => typed({ values, errors: {} }, `label_${at}`) !== '',
  )
  return Math.min(most, (filled.at(-1) ?? 0) + spare)
}

export const planValues = ({
  plan: { points, correction_days },
  version,
}: KeptPlan<ScreeningPlan>): Record<string, string> => ({
  version: String(version),
  correction_days: String(correction_days),
  ...Object.fromEntries(
    points.flatMap(({ code, label, help }, index) => [
      [`code_${index + 1}`, code],
      [`label_${index + 1}`, label],
      [`help_${index + 1}`, help],
    ]),
  ),
})

const longest = { label: 120, help: 300 }

/** A point keeps its code, by which what was noted of it is found. */
export function readPlanPoints(values: FormState['values'], before: ScreeningPlan) {
  const form: FormState = { values, errors: {} }
  const errors: Record<string, string> = {}
  const known = new Set(before.points.map(({ code }) => code))
  const taken = new Set(known)
  const points = Array.from({ length: most }, (_, at) => at + 1).flatMap((at) => {
    const [label, help] = [typed(form, `label_${at}`).trim(), typed(form, `help_${at}`).trim()]
    for (const [name, text] of [
      ['label', label],
      ['help', help],
    ] as const)
      if (graphemes(text) > longest[name])
        errors[`${name}_${at}`] = t(
          `${longest[name]}文字までで書いてください`,
          `At most ${longest[name]} characters, please`,
        )
    if (label === '' && help !== '')
      errors[`label_${at}`] = t('確かめることを書いてください', 'Please say what is checked')
    if (label === '') return []
    const kept = typed(form, `code_${at}`)
    const code = known.delete(kept) ? kept : nextCode(taken)
    taken.add(code)
    return [{ code, label, help }]
  })
  return { points, errors }
}

function nextCode(taken: ReadonlySet<string>): string {
  let n = 1
  while (taken.has(`point_${n}`)) n += 1
  return `point_${n}`
}
