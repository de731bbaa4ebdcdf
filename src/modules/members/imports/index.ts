// Every kind of import. Another one is a folder of its own, a line here (later modules add theirs when they are loaded) and its name
// in src/cli/commands.ts.
import type { Importable } from './importable.ts'
import { organizations } from './organizations/index.ts'
import { people } from './people/index.ts'

export const importables: [Importable, ...Importable[]] = [organizations, people]

/** The kind a batch names, which was one of ours when it was opened. */
export function importableOf(kind: string): Importable {
  const found = importables.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`no import of ${kind}`)
  return found
}
