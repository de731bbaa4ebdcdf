// Lines against duplicates by themselves: they are judged again of everything that is decided, and nothing else has to be worked out.
import type { Rules } from '../rules/compile.ts'

const kept = new WeakMap<Rules, Rules>()

function without({ lines: all, values, facts, ...rest }: Rules): Rules {
  const lines = all.filter(({ line }) => line.duplicate)
  const names = new Set(lines.flatMap(({ expression }) => expression.names))
  // Those that rest on others stand after them.
  for (const { code, expression } of values.toReversed())
    if (names.has(`value.${code}`)) for (const name of expression.names) names.add(name)
  return {
    ...rest,
    lines,
    steps: [],
    values: values.filter(({ code }) => names.has(`value.${code}`)),
    // Of the form nothing is read that they do not name.
    facts: new Map([...facts].filter(([name]) => !name.startsWith('form.') || names.has(name))),
  }
}

/** With the values and the answers that they rest on. */
export function againstDuplicates(rules: Rules): Rules {
  const made = kept.get(rules) ?? without(rules)
  kept.set(rules, made)
  return made
}
