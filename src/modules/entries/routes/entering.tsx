// Entering: the form, the last look, the sending.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { siteUrl } from '#platform/mail/template.ts'
import { show } from '#ui/show.tsx'
import { needsPerson, organizationNames } from '#modules/members/index.ts'
import { canSeeOpportunity, findOpportunity, opportunityPaths } from '#modules/opportunities/index.ts'
import { enter, refuseEntry } from '../actions/entering.ts'
import { entryForm } from '../forms.ts'
import { EntryConfirmation } from '../pages/entry-confirmation.tsx'
import { type About, EntryFormPage } from '../pages/entry-form.tsx'
import { EntrySent } from '../pages/entry-sent.tsx'
import { entryPaths } from '../paths.ts'
import { findEntry } from '../queries/entry.ts'
import { findInvitation, findPlace } from '../queries/places.ts'

export const entering = new Hono<Env>()

/** What is entered, for somebody who may; refuses with the reason. A profile comes first. */
async function aboutFor(c: Ctx, id: string): Promise<{ about: About; words: string | undefined }> {
  const actor = signedIn(c)
  const { person } = actor
  const read = await c.var.read(async (db) => {
    const o = found(await findOpportunity(db, id))
    foundIf(canSeeOpportunity(actor, o))
    return {
      o,
      name: (await organizationNames(db, [o.organization])).get(o.organization)?.name ?? '',
      place: person === null ? undefined : await findPlace(db, o.id, person),
      words: person === null ? undefined : await findInvitation(db, o.id, person),
    }
  })
  if (actor.acting_for === null) {
    needsPerson(actor, entryPaths.new(id), {
      ja: '応募の前に、お名前などの登録をお願いします。数分で終わり、保存すると応募に進みます。',
      en: 'We need your name before you enter. It takes a few minutes; once saved, you go on to your entry.',
    })
  }
  refuseEntry(actor, read.o, read.place, c.var.now)
  return {
    about: { id: read.o.id, title: read.o.title, organization_name: read.name, href: opportunityPaths.page(read.o.id) },
    words: read.words,
  }
}

const crumbs = ({ title, href }: About) => [
  { label: t('募集', 'Challenges'), href: opportunityPaths.list() },
  { label: title, href },
  { label: t('応募', 'Enter') },
]

function showForm(c: Ctx, about: About, form: FormState, introduced: boolean, status: 200 | 422 = 200) {
  return show(
    c,
    { title: t('応募の内容', 'Your entry'), crumbs: crumbs(about), status },
    <EntryFormPage about={about} form={form} introduced={introduced} />,
  )
}

for (const path of ['/opportunities/:id/entry/new', '/opportunities/:id/entry/confirmation']) {
  entering.get(path, async (c) => {
    const { about, words } = await aboutFor(c, found(c.req.param('id')))
    const form = await openForm(c, { values: { id: newId(), motive: words ?? '' }, errors: {} })
    return showForm(c, about, form, words !== undefined)
  })
}

/** Back from the last look, with what was written. */
entering.post('/opportunities/:id/entry/new', async (c) => {
  const { about, words } = await aboutFor(c, c.req.param('id'))
  const { values } = await posted(c)
  return showForm(c, about, { values, errors: {} }, words !== undefined)
})

entering.post('/opportunities/:id/entry/confirmation', async (c) => {
  const { about, words } = await aboutFor(c, c.req.param('id'))
  const read = await readForm(c, entryForm)
  if (!read.ok) return showForm(c, about, read.form, words !== undefined, 422)
  return show(
    c,
    { title: t('確かめて送る', 'Check and send'), crumbs: crumbs(about) },
    <EntryConfirmation about={about} form={read.form} value={read.value} />,
  )
})

entering.post('/opportunities/:id/entry', async (c) => {
  const actor = signedIn(c)
  const opportunity = c.req.param('id')
  const read = await readForm(c, entryForm)
  if (!read.ok) {
    const { about, words } = await aboutFor(c, opportunity)
    return showForm(c, about, read.form, words !== undefined, 422)
  }
  const entry = await c.var.write((tx) => enter(tx, actor, opportunity, read.value, c.var.now))
  return c.redirect(entryPaths.sent(entry), 303)
})

entering.get('/entries/:id/sent', async (c) => {
  const actor = signedIn(c)
  const sent = await c.var.read(async (db) => {
    const entry = found(await findEntry(db, c.req.param('id')))
    foundIf(actor.person === entry.person)
    const o = found(await findOpportunity(db, entry.opportunity))
    return { entry, o, name: (await organizationNames(db, [o.organization])).get(o.organization)?.name ?? '' }
  })
  const { id, created_at, invitation } = sent.entry
  const { config } = c.var.services
  return show(
    c,
    { title: t('応募を送りました', 'Your entry is sent') },
    <EntrySent
      id={id}
      title={sent.o.title}
      organization_name={sent.name}
      created_at={created_at}
      invitation={
        invitation === null ? null : siteUrl(c.var.municipality, config.publicUrl, entryPaths.join(invitation))
      }
    />,
  )
})
