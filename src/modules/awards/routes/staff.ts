// What every page of deciding begins with: to those outside it is not there.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import type { Crumb } from '#ui/index.ts'
import { heldBack } from '#modules/applications/index.ts'
import { accountsById } from '#modules/accounts/index.ts'
import type { Approver } from '../pages/next-act.tsx'
import { awardPaths } from '../paths.ts'
import { canPropose, canReadDecisions } from '../policy.ts'
import { approvingAccounts } from '../queries/approvers.ts'
import { findDecision, type WholeDecision } from '../queries/decisions.ts'
import { type Whole, wholeOf } from '../queries/whole.ts'

export function readerIn(c: Ctx): Actor {
  const actor = signedIn(c)
  return found(canReadDecisions(actor) ? actor : null)
}

export function writerIn(c: Ctx): Actor {
  const actor = readerIn(c)
  allow(canPropose(actor))
  return actor
}

export const idIn = (c: Ctx): string => c.req.param('id') ?? ''

export const findFor = async (db: Db, c: Ctx): Promise<WholeDecision> => found(await findDecision(db, idIn(c)))

export const readWhole = (c: Ctx): Promise<Whole> =>
  c.var.read(async (db) => wholeOf(db, await findFor(db, c), c.var.now))

/** What is in these applications: not before whoever is asked to review one has declared. */
export async function readContents(db: Db, actor: Actor, applications: readonly string[]): Promise<void> {
  const held = await heldBack(db, actor, applications)
  if (held !== null) throw held
}

/** Names of those who may approve; accounts are the installation's. */
export async function approversIn(c: Ctx, drafter: string): Promise<Approver[]> {
  const accounts = (await c.var.read(approvingAccounts)).filter((account) => account !== drafter)
  const known = await accountsById(c.var.services.database.root, accounts)
  return known.map(({ id, name }) => ({ account: id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'ja'))
}

export const listCrumb = (): Crumb => ({ label: t('起案と決裁', 'Proposals and approvals'), href: awardPaths.list() })

/** What was read is what is decided on: where somebody saved in between, the page again with this sentence. */
export const changedMeanwhile = (): FormState['errors'] => ({
  '': t(
    '読んでいるあいだに、内容が変わりました。いまの内容を確かめて、もう一度押してください。',
    'It changed while you read it. Please look at it as it is now, and press again.',
  ),
})
