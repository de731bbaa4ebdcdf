// The costs added up, each item at most so much, as an officer types the limits in; and the CEL that says the same.
import type { Phrase } from '#platform/i18n/index.ts'
import { type Fact, optionsOf } from './facts.ts'

/** One item of a table of costs. */
export interface Item {
  /** `form.costs` */
  costs: string
  code: string
  words: Phrase
}

/** Yen by code; an item without one counts whole. */
type Caps = ReadonlyMap<string, number>

interface CappedSum {
  costs: string
  caps: Caps
}

/** Of each table of costs that is asked for. */
export const itemsOf = (facts: ReadonlyMap<string, Fact>): Item[] =>
  [...facts.values()].flatMap((fact) =>
    fact.type === 'costs' ? optionsOf(fact).map(([code, words]) => ({ costs: fact.name, code, words })) : [],
  )

export function cappedSum({ costs, caps }: CappedSum, items: readonly Item[]): string {
  const terms = items.flatMap(({ costs: of, code }) => {
    if (of !== costs) return []
    const [eligible, cap] = [`eligible(${costs}, ${JSON.stringify(code)})`, caps.get(code)]
    return [cap === undefined ? eligible : `least(${eligible}, ${cap})`]
  })
  return terms.join(' + ')
}

const capped = /least\(eligible\([\w.]+, "([\w-]+)"\), (\d+)\)/g

/** The limits that an expression says; null where it is not such a sum of all items, or limits none of them. */
export function cappedIn(text: string, items: readonly Item[]): CappedSum | null {
  const caps = new Map([...text.matchAll(capped)].map(([, code = '', yen]) => [code, Number(yen)]))
  const costs = [...new Set(items.map((item) => item.costs))].find(
    (one) => cappedSum({ costs: one, caps }, items) === text,
  )
  return costs === undefined || caps.size === 0 ? null : { costs, caps }
}
