// A scheme file read: the scheme, or everything that is wrong with it, with line and column.
import { readRules } from '../rules/read.ts'
import { whyNotStages } from '../stages.ts'
import { type FileError, issuesOf, parseYaml } from '../yaml.ts'
import { schemeFile, type SchemeFile } from './shape.ts'

/** Its rules run, and their examples hold. */
export function readSchemeFile(source: string): { scheme: SchemeFile } | { errors: FileError[] } {
  const file = parseYaml(source)
  if ('errors' in file) return file
  const shape = schemeFile().safeParse(file.value, { reportInput: true })
  if (!shape.success) return { errors: issuesOf(shape.error).map(file.place) }
  const scheme = shape.data
  const why = whyNotStages(scheme.stages)
  if (why !== null) return { errors: [file.place({ path: ['stages'], why })] }
  const rules = scheme.rules === undefined ? null : readRules(source)
  return rules !== null && 'errors' in rules ? rules : { scheme }
}
