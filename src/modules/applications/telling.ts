// 通知: what was decided is told by a letter. Until it was opened (or sent on paper), nothing else tells it to the applicant.
import type { Db } from '#platform/db/index.ts'
import type { ApplicationPart } from './parts.ts'
import { type ApplicationState, states } from './states.ts'

interface Telling {
  /** Of these applications those with something still to be opened. */
  untold: (db: Db, applications: readonly string[]) => Promise<ReadonlySet<string>>
  /** What stands on the page meanwhile. */
  turn: ApplicationPart
  section: ApplicationPart
}

export const tellings: Telling[] = []

/** One query a module that tells, however many applications. */
export async function untoldOf(db: Db, applications: readonly string[]): Promise<ReadonlySet<string>> {
  const untold = new Set<string>()
  if (applications.length > 0)
    for (const telling of tellings) for (const id of await telling.untold(db, applications)) untold.add(id)
  return untold
}

const decided = { label: { ja: '決定の通知あり', en: 'A decision has come' }, chip: 'wait' } as const

/** As its applicant, and who supports them, may read it. */
export const shownState = ({ state, untold }: { state: ApplicationState; untold: boolean }) =>
  untold ? decided : states[state]
