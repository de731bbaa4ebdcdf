// The application on which an applicant is about to act.
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { applicationPaths } from './paths.ts'
import { canRead, canWriteIn, isApplicant } from './policy.ts'
import { type Application, lockApplication } from './queries/applications.ts'
import { supportOf } from './queries/supporters.ts'
import { isKeyedIn, isOpen } from './rules.ts'

export const beingKeyedIn = (id: string): Refusal =>
  new Refusal(
    409,
    {
      ja: '紙で届いた申請を、職員が入力しているところです。入力が終わると、ここで内容を確かめられます。',
      en: 'This came on paper and staff are keying it in. You can look at it here once they have finished.',
    },
    { href: applicationPaths.one(id), label: { ja: '申請を見る', en: 'See the application' } },
  )

/** Nobody is asked in, or comes in, to help with what was taken back. */
export function refuseTakenBack({ state }: Pick<Application, 'state'>): void {
  if (state === 'withdrawn')
    throw new Refusal(409, {
      ja: 'この申請は取り下げられたため、支援はもう要りません。',
      en: 'This application was withdrawn: no support is needed any more.',
    })
}

/** Locked. Whether there is one is its applicants' to know, and of these whoever writes. */
export async function lockOwn(tx: Tx, actor: Actor, id: string): Promise<Application> {
  allow(mayWrite(actor))
  const application = found(await lockApplication(tx, id))
  found(isApplicant(actor, application) || null)
  return application
}

/** Locked for whoever may write in it, also from outside, while it may still be written in. */
export async function lockOpen(tx: Tx, actor: Actor, id: string): Promise<Application> {
  allow(mayWrite(actor))
  const application = found(await lockApplication(tx, id))
  const support = await supportOf(tx, actor, id)
  found(canRead(actor, application, support) || null)
  allow(canWriteIn(actor, application, support))
  if (!isKeyedIn(actor, application)) throw beingKeyedIn(id)
  if (isOpen(application)) return application
  throw new Refusal(
    409,
    {
      ja: 'この申請はもう提出されているため、変更できません。',
      en: 'This application has been submitted and can no longer be changed.',
    },
    { href: applicationPaths.one(id), label: { ja: '申請を見る', en: 'See the application' } },
  )
}
