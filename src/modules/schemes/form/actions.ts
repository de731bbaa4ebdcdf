// Building the form of a scheme.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { versionsOf } from '../versions.ts'
import { definitionChanges } from './changes.ts'
import type { FormDefinition } from './definition.ts'
import { emptyDefinition } from './new.ts'
import { type FormProblem, whyNotPublish } from './problems.ts'

const versions = versionsOf<FormDefinition>({
  table: 'scheme_form',
  name: 'form',
  empty: () => emptyDefinition,
  changes: definitionChanges,
})

export const { begin: beginForm, change: changeForm, discard: discardForm, list: formVersions } = versions

/** From here on it never changes; calls may take it. What stands in the way, or nothing. */
export const settleForm = (tx: Tx, actor: Actor, scheme: string, version: number, now: Date): Promise<FormProblem[]> =>
  versions.settle(tx, actor, scheme, version, now, whyNotPublish)
