// Published rules never change, so what was made of them is kept.
import { compile, type Rules } from '../rules/compile.ts'
import { ruleSet, type RuleSet } from '../rules/rule-set.ts'

const most = 500
const kept = new Map<string, Rules>()

/** @param id of a published version */
export function compiled(id: string, definition: RuleSet): Rules {
  const known = kept.get(id)
  if (known !== undefined) return known
  const made = compile(ruleSet.parse(definition))
  if ('errors' in made) throw new Error(`Published rules ${id} do not compile`)
  const oldest = kept.size >= most ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(id, made.rules)
  return made.rules
}
