// 決裁の順: who approves in turn.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'

export const mostSteps = 4

export interface StepOf {
  /** 課長 */
  title: string
  account: string
  /** As it is printed in the boxes of approval. */
  name: string
}

/** Never the drafter, never the same twice. */
export function whyNotSteps(steps: readonly StepOf[], drafter: string): Phrase | null {
  const accounts = steps.map(({ account }) => account)
  if (steps.length === 0 || steps.length > mostSteps)
    return {
      ja: `決裁者は1人から${mostSteps}人まで選んでください。`,
      en: `Choose from 1 to ${mostSteps} approvers, please.`,
    }
  if (accounts.includes(drafter))
    return {
      ja: '起案した本人は決裁できません。別の人を選んでください。',
      en: 'Whoever drafted it does not approve it. Please choose somebody else.',
    }
  return new Set(accounts).size < accounts.length
    ? {
        ja: '同じ人が2回決裁することはできません。別の人を選んでください。',
        en: 'The same person does not approve twice. Please choose somebody else.',
      }
    : null
}

/** Instead of those that were there: whoever approved before it came back reads it again. */
export async function keepSteps(tx: Tx, actor: Actor, decision: string, steps: readonly StepOf[]): Promise<void> {
  await tx.deleteFrom('decision_step').where('decision', '=', decision).execute()
  const one = { municipality: actor.municipality, decision, drafter: actor.account, approved_at: null }
  await tx
    .insertInto('decision_step')
    .values(steps.map((step, i) => ({ ...one, ...step, position: i + 1 })))
    .execute()
}
