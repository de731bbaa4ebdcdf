// The application of an address, for whoever may see or write in it.
import { found, foundIf, Refusal } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import type { Crumb } from '#ui/index.ts'
import { sayAnswers, schemeCrumbs } from '#modules/schemes/index.ts'
import type { Reader } from '../parts.ts'
import { applicationPaths } from '../paths.ts'
import { canDecide, canRead, canWriteIn, isApplicant, readsAccounts } from '../policy.ts'
import { asSubmitted, findApplication } from '../queries/applications.ts'
import { supportersOf, supportOf } from '../queries/supporters.ts'
import { type Whole, wholeOf } from '../queries/whole.ts'
import { beingKeyedIn } from '../lock-for.ts'
import { isKeyedIn, isOpen } from '../rules.ts'
import { heldBack } from '../readers.ts'
import { untoldOf } from '../telling.ts'
import type { Support } from '../tables.ts'

const readerOf = (own: boolean, support: Support | null): Reader =>
  own ? 'applicant' : support === null ? 'staff' : 'supporter'

export async function readApplication(c: Ctx) {
  const actor = signedIn(c)
  const whole = await c.var.read(async (db) => {
    const application = found(await findApplication(db, c.req.param('id') ?? ''))
    const support = await supportOf(db, actor, application.id)
    foundIf(canRead(actor, application, support))
    const own = isApplicant(actor, application)
    const reader = readerOf(own, support)
    const held = reader === 'staff' ? await heldBack(db, actor, [application.id]) : null
    if (held !== null) throw held
    const shown = reader === 'staff' ? asSubmitted(application) : application
    const of = await wholeOf(db, shown, reader, c.var.municipality, c.var.now)
    const accounts = reader !== 'staff' || readsAccounts(actor)
    return {
      ...of,
      said: sayAnswers(of.terms.definition, shown.answers, { accounts }),
      supporters: own ? await supportersOf(db, application.id) : [],
      reader,
      untold: reader !== 'staff' && (await untoldOf(db, [application.id])).has(application.id),
      mayWrite: canWriteIn(actor, application, support) && isKeyedIn(actor, application),
      mayDecide: canDecide(actor, application),
    }
  })
  return { ...whole, actor }
}

/** One that may still be written in, by whoever asks. */
export async function readOpen(c: Ctx) {
  const whole = await readApplication(c)
  foundIf(whole.mayWrite)
  if (!isKeyedIn(whole.actor, whole.application)) throw beingKeyedIn(whole.application.id)
  if (isOpen(whole.application)) return whole
  throw new Refusal(
    409,
    {
      ja: 'この申請はもう提出されているため、変更できません。',
      en: 'This application has been submitted and can no longer be changed.',
    },
    { href: applicationPaths.one(whole.application.id), label: { ja: '申請を見る', en: 'See the application' } },
  )
}

/** Staff come from the list of the scheme. */
export const crumbs = (
  { application, terms, reader }: Pick<Whole, 'application' | 'terms'> & { reader?: Reader },
  here?: string,
): Crumb[] => {
  const own = (label: string): Crumb[] =>
    here === undefined ? [{ label }] : [{ label, href: applicationPaths.one(application.id) }, { label: here }]
  if (reader !== 'staff')
    return [{ label: t('わたしの申請', 'My applications'), href: applicationPaths.mine() }, ...own(terms.title)]
  const list = { label: t('申請の一覧', 'Applications'), href: applicationPaths.list(application.scheme) }
  return [...schemeCrumbs({ id: application.scheme, title: terms.title }, list), ...own(application.applicant_name)]
}
