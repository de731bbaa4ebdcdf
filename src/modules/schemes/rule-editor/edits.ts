// What an officer does to rules: each gives new ones. What is not there any more is left as it is.
import type { AmountStep, Example, Line, RuleSet } from '../rules/rule-set.ts'

export const parts = ['lines', 'amount', 'examples'] as const
export type Part = (typeof parts)[number]
export const steps = ['up', 'down', 'remove'] as const
export type Step = (typeof steps)[number]

export type Edit = (set: RuleSet) => RuleSet

function stepped<T>(list: readonly T[], at: number, step: Step): T[] {
  const one = list[at]
  const to = step === 'up' ? at - 1 : at + 1
  if (one === undefined) return [...list]
  if (step === 'remove') return list.toSpliced(at, 1)
  return list[to] === undefined ? [...list] : list.toSpliced(at, 1).toSpliced(to, 0, one)
}

export const stepPart =
  (part: Part, at: number, step: Step): Edit =>
  (set) =>
    part === 'lines'
      ? { ...set, lines: stepped(set.lines, at, step) }
      : part === 'amount'
        ? { ...set, amount: stepped(set.amount, at, step) }
        : { ...set, examples: stepped(set.examples, at, step) }

/** In its place, or at the end where there is none. */
const put = <T>(list: readonly T[], at: number | null, one: T): T[] =>
  at === null || list[at] === undefined ? [...list, one] : list.with(at, one)

export const putLine =
  (at: number | null, line: Line): Edit =>
  (set) => {
    const before = at === null ? undefined : set.lines[at]?.id
    // Examples that name it go on naming it.
    const unmet = (names: string[] | undefined) => names?.map((name) => (name === before ? line.id : name))
    const examples = set.examples.map((example) =>
      example.expect.unmet === undefined
        ? example
        : { ...example, expect: { ...example.expect, unmet: unmet(example.expect.unmet) ?? [] } },
    )
    return { ...set, lines: put(set.lines, at, line), examples }
  }

export const putStep =
  (at: number | null, step: AmountStep): Edit =>
  (set) => ({ ...set, amount: put(set.amount, at, step) })

export const putExample =
  (at: number | null, example: Example): Edit =>
  (set) => ({ ...set, examples: put(set.examples, at, example) })

export const putValue =
  (code: string, value: RuleSet['values'][string]): Edit =>
  (set) => ({ ...set, values: { ...set.values, [code]: value } })

export const removeValue =
  (code: string): Edit =>
  (set) => ({ ...set, values: Object.fromEntries(Object.entries(set.values).filter(([name]) => name !== code)) })

/** `line`, `line-2` …: an id that no line has. */
export function freeId({ lines }: Pick<RuleSet, 'lines'>): string {
  const taken = new Set(lines.map(({ id }) => id))
  for (let n = lines.length + 1; ; n++) if (!taken.has(`line-${n}`)) return `line-${n}`
}
