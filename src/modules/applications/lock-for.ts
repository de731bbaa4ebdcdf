// The application on which an applicant is about to act.
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
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
  foundIf(isApplicant(actor, application))
  return application
}

/** For whoever may write in it, also from outside; to whoever may not read it, it is not there. */
export async function forWriter(tx: Tx, actor: Actor, application: Application | undefined): Promise<Application> {
  const one = found(application)
  const support = await supportOf(tx, actor, one.id)
  foundIf(canRead(actor, one, support))
  allow(canWriteIn(actor, one, support))
  return one
}

/** Locked for whoever may write in it, also from outside, while it may still be written in. */
export async function lockOpen(tx: Tx, actor: Actor, id: string): Promise<Application> {
  allow(mayWrite(actor))
  const application = await forWriter(tx, actor, await lockApplication(tx, id))
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
