// Building the rules of a scheme. What they read of the form is always the newest form's.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { factTypesOf } from '../form/facts.ts'
import {
  beginVersion,
  type Built,
  changeVersion,
  discardVersion,
  listVersions,
  settleVersion,
  type Changed,
} from '../actions/versions.ts'
import { ruleChanges } from './changes.ts'
import type { Edit } from './edits.ts'
import { type RuleProblem, whyNotSettle } from './problems.ts'
import type { RuleSet } from '../rules/rule-set.ts'

const built: Built<RuleSet> = {
  table: 'scheme_rules',
  name: 'rules',
  empty: ({ title, law }) => ({ title, law, form: {}, values: {}, lines: [], amount: [], examples: [] }),
  changes: ruleChanges,
}

export const ruleVersions = (db: Db, scheme: string): Promise<Changed<RuleSet>[]> => listVersions(db, built, scheme)

export const beginRules = (tx: Tx, actor: Actor, scheme: string): Promise<void> =>
  beginVersion(tx, actor, built, scheme)

export const discardRules = (tx: Tx, actor: Actor, scheme: string, version: number): Promise<void> =>
  discardVersion(tx, actor, built, scheme, version)

/** What the newest form, settled or not, can tell; undefined while there is none. */
export async function formFacts(db: Db, scheme: string): Promise<RuleSet['form'] | undefined> {
  const newest = await db
    .selectFrom('scheme_form')
    .select('definition')
    .where('scheme', '=', scheme)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest && factTypesOf(newest.definition)
}

export async function changeRules(tx: Tx, actor: Actor, scheme: string, version: number, edit: Edit): Promise<RuleSet> {
  const form = await formFacts(tx, scheme)
  return changeVersion(tx, actor, built, scheme, version, (set) => {
    const after = edit(set)
    return { ...after, form: form ?? after.form }
  })
}

/** What stands in the way, or nothing: from then on they never change. */
export async function settleRules(
  tx: Tx,
  actor: Actor,
  scheme: string,
  version: number,
  now: Date,
): Promise<RuleProblem[]> {
  const form = await formFacts(tx, scheme)
  return settleVersion(tx, actor, built, scheme, version, now, {
    whyNot: whyNotSettle,
    finish: (set) => ({ ...set, form: form ?? set.form }),
  })
}
