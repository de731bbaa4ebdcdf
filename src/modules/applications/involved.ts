// 除斥: nobody acts as staff on what they, or a firm of theirs, asked for.
import type { Actor } from '#platform/auth/actor.ts'
import { Refusal } from '#platform/errors.ts'
import { applicationPaths } from './paths.ts'
import { isApplicant, type Whose } from './policy.ts'

export function refuseInvolved(actor: Actor, application: Whose & { id: string }): void {
  if (!isApplicant(actor, application)) return
  throw new Refusal(
    409,
    {
      ja: 'あなた自身か、あなたが所属する事業者の申請です。公平のため、ほかの担当者にお願いしてください。',
      en: 'It is an application of yours, or of a firm of yours. To be fair, please leave it to a colleague.',
    },
    { href: applicationPaths.one(application.id), label: { ja: '申請を見る', en: 'See the application' } },
  )
}
