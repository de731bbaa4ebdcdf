// The application of an address, for whoever may see or write in it.
import type { Actor } from '#platform/auth/actor.ts'
import { found, Refusal } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import type { Crumb } from '#ui/index.ts'
import { applicationPaths } from '../paths.ts'
import { canRead, canWriteIn } from '../policy.ts'
import { findApplication } from '../queries/applications.ts'
import { type Whole, wholeOf } from '../queries/whole.ts'
import { isOpen } from '../rules.ts'

export async function readApplication(c: Ctx): Promise<Whole & { actor: Actor; mayWrite: boolean }> {
  const actor = signedIn(c)
  const whole = await c.var.read(async (db) => {
    const application = found(await findApplication(db, c.req.param('id') ?? ''))
    found(canRead(actor, application) || null)
    return wholeOf(db, application, c.var.municipality.name, c.var.now)
  })
  return { ...whole, actor, mayWrite: canWriteIn(actor, whole.application) }
}

/** One that may still be written in, by whoever asks. */
export async function readOpen(c: Ctx): Promise<Whole & { actor: Actor }> {
  const { mayWrite, ...whole } = await readApplication(c)
  found(mayWrite || null)
  if (isOpen(whole.application)) return whole
  throw new Refusal(
    409,
    { ja: 'この申請はもう提出されているため、変更できません。', en: 'This application has been submitted and can no longer be changed.' },
    { href: applicationPaths.one(whole.application.id), label: { ja: '申請を見る', en: 'See the application' } },
  ) // prettier-ignore
}

export const crumbs = ({ application, terms }: Pick<Whole, 'application' | 'terms'>, here?: string): Crumb[] => [
  { label: t('わたしの申請', 'My applications'), href: applicationPaths.mine() },
  { label: terms.title, ...(here !== undefined && { href: applicationPaths.one(application.id) }) },
  ...(here === undefined ? [] : [{ label: here }]),
]
