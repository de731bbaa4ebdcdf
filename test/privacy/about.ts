// Of whom something stands in every table.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { openScheme } from '../application-world.ts'
import type { memberWorld } from '../member-world.ts'

export interface About {
  tx: Tx
  municipality: string
  person: string
  account: string
  /** What most of their rows begin with. */
  own: { municipality: string; person: string }
  email: string
  actor: Actor
  now: Date
  /** Who else is there. */
  w: Awaited<ReturnType<typeof memberWorld>>
  /** Of their entry for a challenge. */
  entry: string
  /** Of their application for support. */
  application: string
  support: Awaited<ReturnType<typeof openScheme>>
}
