// The organizer's page of an event, and every step it takes.
import { Hono } from 'hono'
import { allow, found, foundIf } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { organizationNames } from '#modules/members/index.ts'
import { measureLabels } from '#modules/vision/index.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Figure, Html } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { copyEvent } from '../actions/copy.ts'
import { cancelEvent } from '../actions/ending.ts'
import { markRead, publishEvent, returnEvent, submitEvent, takeBack } from '../actions/review.ts'
import { manageFigures, manageLinks, manageParts } from '../asides.ts'
import { cancelForm, copyForm, returnForm, versionForm } from '../forms.ts'
import { type Lack, whyNotPublishable } from '../missing.ts'
import { ManagePage } from '../pages/manage-page.tsx'
import { eventPaths } from '../paths.ts'
import {
  canDeleteEvent,
  canEditEvent,
  canOrganize,
  canReviewEvents,
  canSeeEvent,
  canSeeParticipants,
  purposesToEdit,
} from '../policy.ts'
import { findEventDetail } from '../queries/detail.ts'
import { questionCounts } from '../queries/event.ts'
import { eventsInSeries } from '../queries/lists.ts'
import { isOnlyDraft } from '../rules.ts'
import { readableEvent } from '../texts.ts'
import { departmentOf } from './site.ts'

export const managing = new Hono<Env>()

interface Again {
  form?: FormState
  meanwhile?: boolean
  status?: 200 | 409 | 422
}

async function read(c: Ctx, id: string) {
  const actor = signedIn(c)
  const all = await c.var.read(async (db) => {
    const event = found(await findEventDetail(db, id))
    foundIf(canSeeEvent(actor, event))
    allow(canSeeParticipants(actor, event))
    const { organization, measures } = event
    const figures: Figure[] = []
    for (const figure of manageFigures) figures.push(...(await figure(db, id)))
    const names = await organizationNames(db, organization === null ? [] : [organization])
    return {
      event,
      figures,
      organizer: names.get(organization ?? '')?.name ?? departmentOf(c),
      said: readableEvent(event, await measureLabels(db, measures)),
      series: await eventsInSeries(db, event),
      questions: await questionCounts(db, id),
    }
  })
  // Another organizer's drafts of the series are theirs.
  return { actor, ...all, series: all.series.filter((one) => canSeeParticipants(actor, one)) }
}

async function partsFor(c: Ctx, event: Parameters<(typeof manageParts)[number]>[1]): Promise<Html[]> {
  const parts: Html[] = []
  for (const part of manageParts) {
    const shown = await part(c, event)
    if (shown !== null) parts.push(shown)
  }
  return parts
}

async function showManaging(c: Ctx, id: string, { form = emptyForm, meanwhile = false, status }: Again = {}) {
  const { actor, event, ...all } = await read(c, id)
  const isOpen = event.state === 'draft' || event.state === 'review'
  const title = t('催しの運営', 'Organizing')
  return show(
    c,
    {
      title: event.title || title,
      wide: true,
      status,
      crumbs: [{ label: title, href: eventPaths.mine() }, { label: event.title || t('下書き', 'Draft') }],
    },
    <ManagePage
      {...all}
      event={event}
      form={form}
      parts={await partsFor(c, event)}
      links={manageLinks.filter(({ when }) => when?.(event) ?? true)}
      lacks={isOpen ? whyNotPublishable(event, c.var.now) : []}
      asks={purposesToEdit(actor, event)}
      mayWrite={canOrganize(actor, event.organization)}
      mayEdit={canEditEvent(actor, event)}
      mayDelete={canDeleteEvent(actor, event) && isOnlyDraft(event)}
      mayReview={canReviewEvents(actor)}
      copyId={newId()}
      meanwhile={meanwhile}
    />,
  )
}

managing.get('/events/:id/manage', async (c) =>
  showManaging(c, c.req.param('id'), { form: await openForm(c, emptyForm) }),
)

/** Acts on exactly the version that was read; otherwise shows what it has become. */
const act = (c: Ctx, id: string, write: (tx: Tx) => Promise<readonly Lack[] | void>): Promise<Response> =>
  saving(c, write, {
    done: (lacks) =>
      lacks && lacks.length > 0 ? showManaging(c, id, { status: 422 }) : c.redirect(eventPaths.manage(id), 303),
    meanwhile: () => showManaging(c, id, { meanwhile: true, status: 409 }),
  })

managing.post('/events/:id/submission', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const form = await readForm(c, versionForm)
  const { version } = found(form.ok ? form.value : null)
  return act(c, id, (tx) => submitEvent(tx, actor, id, version, c.var.now))
})

managing.post('/events/:id/taking-back', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const form = await readForm(c, versionForm)
  const { version } = found(form.ok ? form.value : null)
  return act(c, id, (tx) => takeBack(tx, actor, id, version))
})

managing.post('/events/:id/publication', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const form = await readForm(c, versionForm)
  const { version } = found(form.ok ? form.value : null)
  return act(c, id, (tx) => publishEvent(tx, actor, id, version, c.var.now))
})

managing.post('/events/:id/change-read', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const form = await readForm(c, versionForm)
  const { version } = found(form.ok ? form.value : null)
  return act(c, id, (tx) => markRead(tx, actor, id, version))
})

managing.post('/events/:id/return', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, returnForm)
  if (!read.ok) return showManaging(c, id, { form: read.form, status: 422 })
  return act(c, id, (tx) => returnEvent(tx, actor, id, read.value))
})

managing.post('/events/:id/cancellation', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, cancelForm)
  if (!read.ok) return showManaging(c, id, { form: read.form, status: 422 })
  return act(c, id, (tx) => cancelEvent(tx, actor, id, read.value, c.var.now))
})

managing.post('/events/:id/copy', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, copyForm)
  if (!read.ok) return showManaging(c, id, { form: read.form, status: 422 })
  await c.var.write((tx) => copyEvent(tx, actor, id, read.value))
  return c.redirect(eventPaths.edit(read.value.id), 303)
})
