import type { InstantNow, MaybeInstant } from '#platform/db/tables.ts'

export interface HomeTownTable {
  /** Where they live or work. */
  municipality: string
  account: string
  /** Another municipality's code. */
  home: string
  /** Null where it is only named. */
  shared_at: MaybeInstant
  text_version: string | null
}

export interface EntryExperienceTable {
  municipality: string
  entry: string
  /** The work's own number, in its town. */
  source: string
  /** The other town's name. */
  town: string
  title: string
  organization_name: string
  finished_on: string
  /** The whole address of its public story. */
  story: string | null
  added_at: InstantNow
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'across.home_town': HomeTownTable
    entry_experience: EntryExperienceTable
  }
}
