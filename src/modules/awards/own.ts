// 除斥: nobody proposes, sends on or approves what they, or a firm of theirs, asked for.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { ownAmong } from '#modules/applications/index.ts'
import { awardPaths } from './paths.ts'

export const notProposed: Phrase = {
  ja: 'あなた自身か、あなたが所属する事業者の申請が入っているため、起案できません。その申請は、ほかの担当者に起案してもらってください。',
  en: 'It holds an application of yours, or of a firm of yours: please have somebody else propose it.',
}
export const notApproved: Phrase = {
  ja: 'あなた自身か、あなたが所属する事業者の申請が入っているため、決裁できません。理由を添えて差し戻すか、ほかの人に決裁してもらってください。',
  en: 'It holds an application of yours, or of a firm of yours: please return it, or have somebody else approve it.',
}

/** `decision`: null before there is one. */
export async function refuseOwn(
  tx: Tx,
  actor: Actor,
  items: readonly { application: string }[],
  why: Phrase,
  decision: string | null,
): Promise<void> {
  const own = await ownAmong(
    tx,
    actor,
    items.map(({ application }) => application),
  )
  if (own.size === 0) return
  const wayOn =
    decision === null
      ? { href: awardPaths.list(), label: { ja: '起案の一覧を見る', en: 'See the proposals' } }
      : { href: awardPaths.one(decision), label: { ja: '起案に戻る', en: 'Back to the proposal' } }
  throw new Refusal(409, why, wayOn)
}
