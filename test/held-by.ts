// What the database says to a write that the pages' own role may not do.
import type { Tx } from '#platform/db/index.ts'
import type { testSite } from './site.ts'

type Site = Awaited<ReturnType<typeof testSite>>

/** The constraint that held, else the words of the refusal; null where nothing held. */
export const heldBy = (site: Site, write: (tx: Tx) => Promise<unknown>): Promise<string | null> =>
  site.inside(write).then(
    () => null,
    (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
  )
