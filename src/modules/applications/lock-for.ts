// The application on which an applicant is about to act.
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { applicationPaths } from './paths.ts'
import { canRead, canWriteIn, isApplicant } from './policy.ts'
import { type Application, lockApplication } from './queries/applications.ts'
import { supportOf } from './queries/supporters.ts'
import { isOpen } from './rules.ts'

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
