// 通知: what was decided is told by a letter. Until it was opened (or sent on paper), nothing else tells it to the applicant.
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { schemeKindOf } from '#modules/schemes/index.ts'
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

interface StateWords {
  label: Phrase
  chip: (typeof states)[ApplicationState]['chip']
}
const decided: StateWords = { label: { ja: '決定の通知あり', en: 'A decision has come' }, chip: 'wait' }

/** What is certified, or used, was not awarded: as its letter says it. */
const otherwise: Readonly<Record<'recognition' | 'use', Partial<Record<ApplicationState, Phrase>>>> = {
  recognition: {
    awarded: { ja: '認定', en: 'Certified' },
    rejected: { ja: '不認定', en: 'Not certified' },
    cancelled: { ja: '認定取消し', en: 'Certification cancelled' },
  },
  use: {
    awarded: { ja: '利用決定', en: 'Granted' },
    rejected: { ja: '利用不承認', en: 'Not granted' },
  },
}

/** As it is called in a scheme of this kind. */
export function stateIn(state: ApplicationState, kind: string): StateWords {
  const { label, chip } = states[state]
  if (schemeKindOf(kind).money !== null) return { label, chip }
  return { label: otherwise[kind === 'certification' ? 'recognition' : 'use'][state] ?? label, chip }
}

interface Shown {
  state: ApplicationState
  untold: boolean
  terms: { kind: string }
}

/** As its applicant, and who supports them, may read it. */
export const shownState = ({ state, untold, terms }: Shown): StateWords =>
  untold ? decided : stateIn(state, terms.kind)
