// A rule file, or the rules of a scheme file: the rules, or everything that is wrong with line and column.
import { type FileError, guarded, type Issue, issuesOf, parseYaml } from '../yaml.ts'
import { compile, type Rules } from './compile.ts'
import { failures, unshown } from './examples.ts'
import { ruleSet } from './rule-set.ts'

export type { FileError } from '../yaml.ts'

/** Rules that run, or everything that is wrong with the file. An example that does not hold is wrong, too. */
export function readRules(text: string): { rules: Rules; unshown: FileError[] } | { errors: FileError[] } {
  const file = parseYaml(text)
  if ('errors' in file) return file
  const { value } = file
  const isScheme = typeof value === 'object' && value !== null && 'rules' in value
  const place = (issue: Issue) => file.place(isScheme ? { ...issue, path: ['rules', ...issue.path] } : issue)
  return guarded(() => {
    const shape = ruleSet.safeParse(isScheme ? value.rules : value, { reportInput: true })
    if (!shape.success) return { errors: issuesOf(shape.error).map(place) }
    const compiled = compile(shape.data)
    const errors = 'errors' in compiled ? compiled.errors : failures(compiled.rules)
    if ('errors' in compiled || errors.length > 0) return { errors: errors.map(place) }
    return { rules: compiled.rules, unshown: unshown(compiled.rules).map(place) }
  })
}
