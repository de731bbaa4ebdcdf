// What one wants to hear of, signed in or by the link of a mail; and for staff what came of it.
import { Hono } from 'hono'
import { systemActor } from '#platform/auth/actor.ts'
import { found, foundIf } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { contactsOf, organizationNames } from '#modules/members/index.ts'
import { show } from '#ui/show.tsx'
import { wish } from './actions/wish.ts'
import { wishForm } from './forms.ts'
import { type MailAbout, readKey } from './key.ts'
import { EffectPage } from './pages/effect-page.tsx'
import { WishPage } from './pages/wish-page.tsx'
import { outreachPaths } from './paths.ts'
import { canSeeEffect } from './policy.ts'
import { effectOf } from './queries/effect.ts'
import { wishOf } from './queries/notices.ts'
import { whyTold } from './queries/why.ts'

export const routes = new Hono<Env>()

interface Asked {
  person: string
  /** Of the mail whose link was opened; null: of none, and nothing is said of what they were told. Absent: of all. */
  about?: MailAbout | null
  action: string
}

async function showWish(c: Ctx, { person, action, about }: Asked, again?: FormState) {
  const represented = [...(c.var.actor?.organizations ?? [])].flatMap(([id, role]) =>
    role === 'representative' ? [id] : [],
  )
  const mine = c.var.actor?.person === person ? represented : []
  const { wished, names, why } = await c.var.read(async (db) => ({
    wished: await wishOf(db, person),
    names: await organizationNames(db, mine),
    why: about === null ? [] : await whyTold(db, person, about),
  }))
  const form = again ?? { values: { topics: [...wished.topics], off: wished.off ? 'yes' : '' }, errors: {} }
  const firms = mine.map((id) => ({ id, name: names.get(id)?.name ?? '' }))
  const title = t('支援制度の案内', 'Mail about support')
  const status = again === undefined ? 200 : 422
  return show(
    c,
    { title, status },
    <WishPage
      action={action}
      form={form}
      why={why}
      firms={firms}
      saved={c.req.query('saved') === 'yes'}
      signedIn={c.var.actor !== null}
    />,
  )
}

async function keepWish(c: Ctx, asked: Asked, actor: ReturnType<typeof signedIn>) {
  const read = await readForm(c, wishForm)
  if (!read.ok) return showWish(c, asked, read.form)
  await c.var.write((tx) => wish(tx, actor, asked.person, read.value, c.var.now))
  return c.redirect(`${asked.action}?saved=yes`, 303)
}

/** By one click in a mail program (RFC 8058): nobody reads the answer. */
async function refuse(c: Ctx, { person }: Asked, actor: ReturnType<typeof signedIn>) {
  const { topics } = await c.var.read((db) => wishOf(db, person))
  await c.var.write((tx) => wish(tx, actor, person, { topics: [...topics], off: true }, c.var.now))
  return c.text('', 200)
}

/** Theirs alone; without a profile nothing is sent. */
function mineIn(c: Ctx): Asked {
  return { person: found(signedIn(c).person), action: outreachPaths.mine() }
}

async function byKeyIn(c: Ctx): Promise<Asked> {
  const key = c.req.param('key') ?? ''
  const { person, about = null } = found(readKey(c.var.services.config.secret, c.var.municipality.code, key))
  found((await c.var.read((db) => contactsOf(db, [person])))[0])
  return { person, about, action: outreachPaths.byKey(key) }
}

routes
  .get('/me/support-mail', (c) => showWish(c, mineIn(c)))
  .post('/me/support-mail', (c) => keepWish(c, mineIn(c), signedIn(c)))
  // The mail's link: to be read by a machine that follows links must change nothing, so it is only said by sending the form.
  .get('/support-mail/:key', async (c) => showWish(c, await byKeyIn(c)))
  .post('/support-mail/:key', async (c) => {
    const asked = await byKeyIn(c)
    const actor = { ...systemActor(c.var.municipality.code, '案内のリンク'), person: asked.person }
    const { values } = await posted(c)
    return values['List-Unsubscribe'] === 'One-Click' ? refuse(c, asked, actor) : keepWish(c, asked, actor)
  })
  .get('/staff/outreach', async (c) => {
    foundIf(canSeeEffect(signedIn(c)))
    const rows = await c.var.read((db) => effectOf(db))
    return show(c, { title: t('制度のお知らせの効果', 'What came of telling'), wide: true }, <EffectPage rows={rows} />)
  })
