// Building the form of a scheme.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import {
  beginVersion,
  type Built,
  type Changed,
  changeVersion,
  discardVersion,
  listVersions,
  settleVersion,
} from '../actions/versions.ts'
import { definitionChanges } from './changes.ts'
import type { FormDefinition } from './definition.ts'
import type { Edit } from './edits.ts'
import { emptyDefinition } from './new.ts'
import { type FormProblem, whyNotPublish } from './problems.ts'

const built: Built<FormDefinition> = {
  table: 'scheme_form',
  name: 'form',
  empty: () => emptyDefinition,
  changes: definitionChanges,
}

export const formVersions = (db: Db, scheme: string): Promise<Changed<FormDefinition>[]> =>
  listVersions(db, built, scheme)

export const beginForm = (tx: Tx, actor: Actor, scheme: string): Promise<void> => beginVersion(tx, actor, built, scheme)

export const changeForm = (
  tx: Tx,
  actor: Actor,
  scheme: string,
  version: number,
  edit: Edit,
): Promise<FormDefinition> => changeVersion(tx, actor, built, scheme, version, edit)

export const settleForm = (tx: Tx, actor: Actor, scheme: string, version: number, now: Date): Promise<FormProblem[]> =>
  settleVersion(tx, actor, built, scheme, version, now, { whyNot: whyNotPublish })

export const discardForm = (tx: Tx, actor: Actor, scheme: string, version: number): Promise<void> =>
  discardVersion(tx, actor, built, scheme, version)
