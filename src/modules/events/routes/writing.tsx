// Writing an event: for whom, which kind, the form.
import { Hono } from 'hono'
import { isStaff, mayWrite } from '#platform/auth/actor.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { type FormState, typed, typedOver } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { isId, newId } from '#platform/id.ts'
import { organizationNames } from '#modules/members/index.ts'
import { show } from '#ui/show.tsx'
import { beginEvent, saveEvent } from '../actions/draft.ts'
import { choicesFor, listsOf } from '../choices.ts'
import { type Content, contentOf, typedOf } from '../content.ts'
import { inputOf } from '../field-words.ts'
import { beginningForm, draftForm } from '../forms.ts'
import { findKind, type Kind, kindOf } from '../kinds/index.ts'
import type { Lack } from '../missing.ts'
import { ChooseKind, type Organizer } from '../pages/choose-kind.tsx'
import { EventForm, type EventFormProps } from '../pages/event-form.tsx'
import { NoOrganization } from '../pages/no-organization.tsx'
import { NotSaved } from '../pages/not-saved.tsx'
import { eventPaths } from '../paths.ts'
import { canEditEvent, canOrganize, canSeeEvent } from '../policy.ts'
import { findEventDetail } from '../queries/detail.ts'
import { differingFrom, readableEvent } from '../texts.ts'
import { departmentOf } from './site.ts'

export const writing = new Hono<Env>()

const department = 'department'

/** The department for staff, and one's own organizations. */
async function organizersFor(c: Ctx): Promise<Organizer[]> {
  const actor = signedIn(c)
  const own = await c.var.read((db) => organizationNames(db, [...actor.organizations.keys()]))
  const staff = isStaff(actor) && actor.acting_for === null
  return [
    ...(staff ? [{ id: department, name: departmentOf(c) }] : []),
    ...[...own.values()].map(({ id, name }) => ({ id, name })),
  ]
}

const showForm = (c: Ctx, props: EventFormProps, status: 200 | 409 | 422 = 200) => {
  const title = props.beginning === undefined ? t('催しの内容を直す', 'Edit the event') : t('催しを開く', 'New event')
  return show(
    c,
    { title, status, crumbs: [{ label: t('催しの運営', 'Organizing'), href: eventPaths.mine() }, { label: title }] },
    <EventForm {...props} />,
  )
}

/** What is usual for the kind; a draft begins with it. */
const prefilled = ({ usual }: Kind): FormState => ({
  values: {
    capacity: String(usual.capacity),
    group_max: String(usual.group_max),
    admission: usual.admission,
    open_to: 'anyone',
    asks_about_work: usual.asks_about_work ? 'yes' : '',
    offer_hours: '48',
  },
  errors: {},
})

writing.get('/events/new', async (c) => {
  allow(mayWrite(signedIn(c)))
  const organizers = await organizersFor(c)
  const asked = c.req.query('organization')
  const organizer = asked === undefined ? organizers[0] : found(organizers.find(({ id }) => id === asked))
  if (organizer === undefined) return show(c, { title: t('催しを開く', 'New event') }, <NoOrganization />)
  const kind = findKind(c.req.query('kind') ?? '')
  if (kind === undefined)
    return show(
      c,
      {
        title: t('催しの種類を選ぶ', 'Choose a kind'),
        crumbs: [{ label: t('催しの運営', 'Organizing'), href: eventPaths.mine() }, { label: t('催しを開く', 'New') }],
      },
      <ChooseKind organizer={organizer} organizers={organizers} />,
    )
  // A session that lapsed gives back what was typed, with the id it was typed under.
  const form = await openForm(c, prefilled(kind))
  const kept = typed(form, 'id')
  return showForm(c, await newProps(c, kind, organizer, form, isId(kept) ? kept : newId()))
})

async function newProps(
  c: Ctx,
  kind: Kind,
  organizer: Organizer,
  form: FormState,
  beginning: string,
): Promise<EventFormProps> {
  const choices = await c.var.read(choicesFor)
  return { kind, organizer, form, choices, action: eventPaths.list(), back: eventPaths.begin(organizer.id), beginning }
}

/** After saving: the next step, or stay and go on. */
async function afterSaving(c: Ctx, id: string): Promise<Response> {
  const { values } = await posted(c)
  return c.redirect(values['after'] === 'stay' ? `${eventPaths.edit(id)}?saved=yes` : eventPaths.manage(id), 303)
}

writing.post('/events', async (c) => {
  const actor = signedIn(c)
  const read = await readForm(c, beginningForm)
  // These three are hidden: if they are wrong, nobody typed them.
  const { id, organization, kind: kindId } = found(read.ok ? read.value : null)
  const organizer = found((await organizersFor(c)).find((one) => one.id === organization))
  const kind = kindOf(kindId)
  const props = await newProps(c, kind, organizer, read.form, id)
  const form = await readForm(c, draftForm(listsOf(props.choices)))
  if (!form.ok) return showForm(c, { ...props, form: form.form }, 422)
  const content = contentOf(form.value, kind, listsOf(props.choices).weights)
  const whose = organization === department ? null : organization
  await c.var.write((tx) => beginEvent(tx, actor, { id, organization: whose, kind: kindId }, content))
  return afterSaving(c, id)
})

/** A stored event, for those who organize it. */
async function writable(c: Ctx, id: string) {
  const actor = signedIn(c)
  const { event, choices, organizer } = await c.var.read(async (db) => {
    const event = found(await findEventDetail(db, id))
    foundIf(canSeeEvent(actor, event))
    const { organization } = event
    const names = await organizationNames(db, organization === null ? [] : [organization])
    return { event, choices: await choicesFor(db), organizer: names.get(organization ?? '') }
  })
  allow(canOrganize(actor, event.organization))
  const props = {
    kind: kindOf(event.kind),
    organizer: organizer ?? { id: department, name: departmentOf(c) },
    choices,
    action: eventPaths.edit(id),
    back: eventPaths.manage(id),
    state: event.state,
    note: event.state === 'draft' ? event.review_note : '',
  }
  return { actor, event, props }
}

writing.get('/events/:id/edit', async (c) => {
  const { actor, event, props } = await writable(c, c.req.param('id'))
  if (!canEditEvent(actor, event)) return c.redirect(eventPaths.manage(event.id), 303)
  const form = await openForm(c, { values: typedOf(event), errors: {} })
  return showForm(c, { ...props, form, saved: c.req.query('saved') === 'yes' })
})

/** It changed while they wrote: the form again with what differs, or only what they typed where it is no longer theirs to change. */
async function tellMeanwhile(c: Ctx, id: string, mine: Content, form: FormState): Promise<Response> {
  const { actor, event, props } = await writable(c, id)
  if (!canEditEvent(actor, event)) {
    const title = t('保存できませんでした', 'This could not be saved')
    return show(c, { title, status: 409 }, <NotSaved id={id} state={event.state} fields={readableEvent(mine)} />)
  }
  const meanwhile = differingFrom(event, mine)
  // A second click: what they typed is what is stored.
  if (meanwhile.length === 0) return afterSaving(c, id)
  const again = typedOver(form, event.version)
  return showForm(c, { ...props, form: again, meanwhile }, 409)
}

const errorsOf = (lacks: readonly Lack[]) => Object.fromEntries(lacks.map(({ field, why }) => [inputOf(field), t(why)]))

writing.post('/events/:id/edit', async (c) => {
  const id = c.req.param('id')
  const { actor, event, props } = await writable(c, id)
  const lists = listsOf(props.choices)
  const { form, ...read } = await readForm(c, draftForm(lists))
  if (!read.ok) return showForm(c, { ...props, form }, 422)
  const content = contentOf(read.value, kindOf(event.kind), lists.weights)
  return saving(c, (tx) => saveEvent(tx, actor, id, read.value.version, content, c.var.now), {
    done: (lacks) =>
      lacks.length > 0
        ? showForm(c, { ...props, form: { ...form, errors: errorsOf(lacks) } }, 422)
        : afterSaving(c, id),
    meanwhile: () => tellMeanwhile(c, id, content, form),
  })
})
