// Writing a challenge: choose a kind, fill in the canvas, save as often as one likes, submit.
import { Hono } from 'hono'
import { addDays, today } from '#platform/calendar/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { differences, readable } from '#platform/forms/said.ts'
import { type FormState, typed } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { isId, newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { measureOptions } from '#modules/vision/index.ts'
import { beginDraft, saveDraft } from '../actions/draft.ts'
import { submit } from '../actions/review.ts'
import { columnsOf, skillsIn, typedOf } from '../content.ts'
import { beginningForm, type DraftForm, draftForm, versionForm } from '../forms.ts'
import { findKind, type Kind, kindOf, kinds } from '../kinds/index.ts'
import { organizationKind, organizationNames, organizationsNamed, skillOptions } from '../others.ts'
import { ChooseKind } from '../pages/choose-kind.tsx'
import { ChooseOrganization } from '../pages/choose-organization.tsx'
import { NotSaved } from '../pages/not-saved.tsx'
import { OpportunityForm, type OpportunityFormProps } from '../pages/opportunity-form.tsx'
import { opportunityPaths } from '../paths.ts'
import { canEdit, canReview, canSeeOpportunity, canWriteFor } from '../policy.ts'
import { findDetail, listComments } from '../queries/detail.ts'
import { saidFields } from '../said.ts'
import { showOpportunity } from './reading.tsx'

export const writing = new Hono<Env>()

/** The organization written for, which the actor must be allowed to write for; another's is not there. */
async function organizationFor(c: Ctx, id: string) {
  const actor = signedIn(c)
  foundIf(isId(id) && canWriteFor(actor, id))
  return c.var.read(async (db) => {
    const { name } = found((await organizationNames(db, [id])).get(id))
    const measures = await measureOptions(db)
    return { id, name, kind: await organizationKind(db, id), choices: { skills: skillOptions(), measures } }
  })
}

const mayPost = (kind: Kind, organization: { kind: string }) => kind.posters?.includes(organization.kind) ?? true

const schemaOf = ({ skills, measures }: OpportunityFormProps['choices']) =>
  draftForm({ skills: skills.map(({ value }) => value), measures: measures.map(({ value }) => value) })

const showForm = (c: Ctx, props: OpportunityFormProps, status: 200 | 409 | 422 = 200) =>
  show(
    c,
    {
      title: t('募集を書く', 'Write a challenge'),
      status,
      crumbs: [
        { label: t('自社の募集', 'Our challenges'), href: opportunityPaths.mine() },
        { label: t('募集を書く', 'Write') },
      ],
    },
    <OpportunityForm {...props} />,
  )

const prefilled = (kind: Kind, day: string): FormState => ({
  values: { entry_from_on: day, entry_until_on: addDays(day, kind.window_days), seats: String(kind.seats.usual) },
  errors: {},
})

/** Without an organization: one's own list; staff look for the one they write for, unless they act for it. */
async function chooseOrganization(c: Ctx): Promise<Response> {
  const actor = signedIn(c)
  const [only, ...others] = actor.organizations.keys()
  if (actor.acting_for !== null && only !== undefined && others.length === 0)
    return c.redirect(opportunityPaths.new(only), 303)
  if (!canReview(actor) || actor.acting_for !== null) return c.redirect(opportunityPaths.mine(), 303)
  const q = (c.req.query('q') ?? '').slice(0, 100)
  const organizations = await c.var.read(async (db) =>
    q === '' ? [] : [...(await organizationNames(db, await organizationsNamed(db, q))).values()],
  )
  return show(
    c,
    { title: t('事業者を選ぶ', 'Choose an organization') },
    <ChooseOrganization q={q} organizations={organizations} />,
  )
}

writing.get('/opportunities/new', async (c) => {
  if (c.req.query('organization') === undefined) return chooseOrganization(c)
  const organization = await organizationFor(c, c.req.query('organization') ?? '')
  const offered = kinds.filter((kind) => mayPost(kind, organization))
  const kind = offered.find(({ id }) => id === c.req.query('kind'))
  if (kind === undefined) {
    return show(
      c,
      { title: t('募集の種類を選ぶ', 'Choose a kind') },
      <ChooseKind organization={organization} kinds={offered} />,
    )
  }
  // A session that lapsed gives back what was typed, with the id it was typed under.
  const form = await openForm(c, prefilled(kind, today(c.var.now)))
  const kept = typed(form, 'id')
  return showForm(c, {
    kind,
    organization: organization.name,
    form,
    choices: organization.choices,
    action: opportunityPaths.list(),
    back: opportunityPaths.new(organization.id),
    beginning: { id: isId(kept) ? kept : newId(), organization: organization.id },
  })
})

/** After saving: look at it, or stay and go on. */
async function afterSaving(c: Ctx, id: string): Promise<Response> {
  const { values } = await posted(c)
  return c.redirect(
    values['after'] === 'stay' ? `${opportunityPaths.edit(id)}?saved=yes` : opportunityPaths.page(id),
    303,
  )
}

writing.post('/opportunities', async (c) => {
  const actor = signedIn(c)
  const beginning = await readForm(c, beginningForm)
  // These three are hidden: if they are wrong, nobody typed them.
  const begun = found(beginning.ok ? beginning.value : null)
  const organization = await organizationFor(c, begun.organization)
  const kind = found(findKind(begun.kind))
  allow(mayPost(kind, organization))
  const form = await readForm(c, schemaOf(organization.choices))
  if (!form.ok) {
    return showForm(
      c,
      {
        kind,
        organization: organization.name,
        form: form.form,
        choices: organization.choices,
        action: opportunityPaths.list(),
        back: opportunityPaths.new(organization.id),
        beginning: begun,
      },
      422,
    )
  }
  await c.var.write((tx) => beginDraft(tx, actor, begun, form.value))
  return afterSaving(c, begun.id)
})

/** The form of a stored challenge, for those who may write on it. */
async function writable(c: Ctx, id: string) {
  const actor = signedIn(c)
  const { o, comments } = await c.var.read(async (db) => {
    const o = found(await findDetail(db, id))
    return { o, comments: await listComments(db, id) }
  })
  foundIf(canSeeOpportunity(actor, o))
  allow(canWriteFor(actor, o.organization))
  const { name, choices } = await organizationFor(c, o.organization)
  return {
    o,
    props: {
      kind: kindOf(o.kind),
      organization: name,
      choices,
      comments,
      action: opportunityPaths.page(id),
      back: opportunityPaths.page(id),
    },
  }
}

writing.get('/opportunities/:id/edit', async (c) => {
  const { o, props } = await writable(c, c.req.param('id'))
  allow(canEdit(signedIn(c), o))
  const form = await openForm(c, { values: typedOf(o), errors: {} })
  return showForm(c, { ...props, form, saved: c.req.query('saved') === 'yes' })
})

/** It changed while they wrote: the form again with what differs, or only what they typed where it is no longer theirs. */
async function tellMeanwhile(c: Ctx, id: string, draft?: DraftForm): Promise<Response> {
  const { o, props } = await writable(c, id)
  const { values } = await posted(c)
  const fields = saidFields(props.choices)
  if (draft === undefined || !canEdit(signedIn(c), o)) {
    const title = t('保存できませんでした', 'This could not be saved')
    return show(c, { title, status: 409 }, <NotSaved id={id} state={o.state} fields={readable(values, fields)} />)
  }
  const mine = typedOf({ ...o, ...columnsOf(draft, props.kind), skills: skillsIn(draft) })
  const form = { values: { ...values, version: String(o.version) }, errors: {} }
  return showForm(c, { ...props, form, meanwhile: differences(typedOf(o), mine, fields) }, 409)
}

writing.post('/opportunities/:id', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const { o, props } = await writable(c, id)
  if (!canEdit(actor, o)) return tellMeanwhile(c, id)
  const read = await readForm(c, schemaOf(props.choices))
  if (!read.ok) return showForm(c, { ...props, form: read.form }, 422)
  return saving(c, (tx) => saveDraft(tx, actor, id, read.value, c.var.now), {
    done: () => afterSaving(c, id),
    meanwhile: () => tellMeanwhile(c, id, read.value),
  })
})

writing.post('/opportunities/:id/submission', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, versionForm)
  const { version } = found(read.ok ? read.value : null)
  return saving(c, (tx) => submit(tx, actor, id, version, c.var.now), {
    done: (lacks) => (lacks.length > 0 ? showOpportunity(c, id, 422) : c.redirect(opportunityPaths.page(id), 303)),
    meanwhile: () => showOpportunity(c, id, 409),
  })
})
