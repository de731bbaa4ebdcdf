// Whom a participant wants to meet again, behind their ticket page.
import { Hono } from 'hono'
import { found, notFound } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { registrationPaths } from '#modules/registrations/index.ts'
import { showName, takeBackWish, wishFor } from '../actions/wish.ts'
import { contactForm, wishForm } from '../forms.ts'
import { actorOf, findHolder, type Holder, isThemselves } from '../holder.ts'
import { WishesPage } from '../pages/wishes-page.tsx'
import { afterwardsPaths } from '../paths.ts'
import { takesWishes, wishesUntil } from '../rules.ts'
import { wishesPage } from '../wishes-of.ts'

const codeOf = (c: Ctx): string => c.req.param('code') ?? ''

/** Of those who came, once it has begun; for anybody else the page is not there. Whoever has an account signs in first. */
async function holderOf(c: Ctx): Promise<Holder> {
  const holder = await c.var.read((db) => findHolder(db, codeOf(c), c.var.now))
  found(holder.came || null)
  if (!isThemselves(c.var.actor, holder)) {
    signedIn(c)
    throw notFound()
  }
  return holder
}

async function page(c: Ctx, typed?: FormState, status: 200 | 422 = 200): Promise<Response> {
  const holder = await holderOf(c)
  const { own, ...people } = await c.var.read((db) => wishesPage(db, holder))
  const { participant, registration, event } = holder
  const email = own ? (own.email ?? '') : participant.position === 1 ? (registration.email ?? '') : ''
  const stored = { ...emptyForm, values: { agree: own ? 'yes' : '', email, phone: own?.phone ?? '' } }
  return show(
    c,
    {
      title: t('また話したい', 'Meet again'),
      status,
      crumbs: [
        { label: event.title, href: registrationPaths.ticket(participant.code) },
        { label: t('また話したい', 'Meet again') },
      ],
    },
    <WishesPage
      {...people}
      code={participant.code}
      open={takesWishes(event, c.var.now)}
      until={wishesUntil(event)}
      shown={own !== undefined}
      form={typed ?? stored}
    />,
  )
}

const back = (c: Ctx): Response => c.redirect(afterwardsPaths.wishes(codeOf(c)), 303)

export const wishes = new Hono<Env>()
  .get('/tickets/:code/wishes', (c) => page(c))
  .post('/tickets/:code/wishes/contact', async (c) => {
    const holder = await holderOf(c)
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
  .post('/tickets/:code/wishes', async (c) => {
    const holder = await holderOf(c)
    const read = await readForm(c, wishForm)
    if (!read.ok) return page(c, undefined, 422)
    await c.var.write((tx) => wishFor(tx, actorOf(c, holder), holder, read.value.wanted, c.var.now))
    return back(c)
  })
  .post('/tickets/:code/wishes/removal', async (c) => {
    const holder = await holderOf(c)
    const read = await readForm(c, wishForm)
    if (!read.ok) return page(c, undefined, 422)
    await c.var.write((tx) => takeBackWish(tx, actorOf(c, holder), holder, read.value.wanted, c.var.now))
    return back(c)
  })
