// Whom a participant wants to meet again, behind their own key.
import { Hono } from 'hono'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { showName, takeBackWish, wishFor } from '../actions/wish.ts'
import { contactForm, wishForm } from '../forms.ts'
import { actorOf, ownCrumbs, ownerOf } from '../holder.ts'
import { WishesPage } from '../pages/wishes-page.tsx'
import { afterwardsPaths } from '../paths.ts'
import { takesWishes, wishesUntil } from '../rules.ts'
import { wishesPage } from '../wishes-of.ts'

async function page(c: Ctx, typed?: FormState, status: 200 | 422 = 200): Promise<Response> {
  const holder = await ownerOf(c)
  const { own, ...people } = await c.var.read((db) => wishesPage(db, holder))
  const { participant, registration, event } = holder
  const email = own ? (own.email ?? '') : participant.position === 1 ? (registration.email ?? '') : ''
  const stored = { ...emptyForm, values: { agree: own ? 'yes' : '', email, phone: own?.phone ?? '' } }
  return show(
    c,
    {
      title: t('また話したい', 'Meet again'),
      status,
      crumbs: ownCrumbs(holder, t('また話したい', 'Meet again')),
    },
    <WishesPage
      {...people}
      ownKey={participant.own_key}
      open={takesWishes(event, c.var.now)}
      until={wishesUntil(event)}
      shown={own !== undefined}
      form={typed ?? stored}
    />,
  )
}

const back = (c: Ctx): Response => c.redirect(afterwardsPaths.wishes(c.req.param('key') ?? ''), 303)

export const wishes = new Hono<Env>()
  .get('/tickets/:key/wishes', (c) => page(c))
  .post('/tickets/:key/wishes/contact', async (c) => {
    const holder = await ownerOf(c)
    const read = await readForm(c, contactForm)
    if (!read.ok) return page(c, read.form, 422)
    const { agree, email, phone } = read.value
    if (agree && email === null && phone === null) {
      const errors = {
        email: t('メールか電話の、どちらかを入れてください', 'Please give an e-mail address or a telephone number'),
      }
      return page(c, { ...read.form, errors }, 422)
    }
    const contact = agree ? { email, phone } : null
    await c.var.write((tx) => showName(tx, actorOf(c, holder), holder, contact, c.var.now))
    return back(c)
  })
  .post('/tickets/:key/wishes', async (c) => {
    const holder = await ownerOf(c)
    const read = await readForm(c, wishForm)
    if (!read.ok) return page(c, undefined, 422)
    await c.var.write((tx) => wishFor(tx, actorOf(c, holder), holder, read.value.wanted, c.var.now))
    return back(c)
  })
  .post('/tickets/:key/wishes/removal', async (c) => {
    const holder = await ownerOf(c)
    const read = await readForm(c, wishForm)
    if (!read.ok) return page(c, undefined, 422)
    await c.var.write((tx) => takeBackWish(tx, actorOf(c, holder), holder, read.value.wanted, c.var.now))
    return back(c)
  })
