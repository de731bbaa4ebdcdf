// Whoever approves a proposal goes by the scores: from when it is out for approval they stay as they are.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import { type ApplicationState, briefsOf, lockApplications, refuseInvolved } from '#modules/applications/index.ts'

/** Of these applications those in a proposal that was sent on and not taken back, with the moment; pushed by the module that proposes. */
export const underApproval: ((db: Db, applications: readonly string[]) => Promise<ReadonlyMap<string, Date>>)[] = []

/** Since when others go by their scores. */
export async function outSince(db: Db, applications: readonly string[]): Promise<Map<string, Date>> {
  const known: (readonly [string, Date])[] = []
  for (const source of underApproval) known.push(...(await source(db, applications)))
  return new Map(known)
}

const undecided: readonly ApplicationState[] = ['submitted', 'formal', 'correction', 'review']
export const isUndecided = ({ state }: { state: ApplicationState }): boolean => undecided.includes(state)

/** Of these reviews those of which something is still to come. */
export async function notDecided<Of extends { application: string }>(db: Db, reviews: readonly Of[]): Promise<Of[]> {
  const briefs = await briefsOf(db, [...new Set(reviews.map(({ application }) => application))])
  const open = new Set(briefs.filter(isUndecided).map(({ id }) => id))
  return reviews.filter(({ application }) => open.has(application))
}

/** Of these, those whose scores may still change. */
export async function unsettled(db: Db, applications: readonly string[]): Promise<Set<string>> {
  const open = new Set((await briefsOf(db, applications)).filter(isUndecided).map(({ id }) => id))
  return open.difference(await outSince(db, applications))
}

/** Whoever sends a proposal on waits. @param back where the refusal leads */
export async function refuseSettled(tx: Tx, application: string, back: string): Promise<void> {
  await lockApplications(tx, [application])
  if ((await unsettled(tx, [application])).has(application)) return
  throw new Refusal(
    409,
    {
      ja: 'この申請は、決裁に回っているか、結論が出ています。採点や担当は変えられません。変える必要があるときは、起案した担当者に起案を引き戻してもらってください。',
      en: 'This application is out for approval or settled: its scores and reviewers stay. If they must change, please have the drafter take the proposal back.',
    },
    { href: back, label: { ja: '審査のページに戻る', en: 'Back to the review' } },
  )
}

/** For staff who arrange reviews: of an application that is not theirs. */
export async function refuseArranging(tx: Tx, actor: Actor, application: string, back: string): Promise<void> {
  const one = (await lockApplications(tx, [application])).get(application)
  if (one !== undefined) refuseInvolved(actor, one)
  await refuseSettled(tx, application, back)
}
