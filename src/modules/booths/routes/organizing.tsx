// The organizer's booths and times.
import { Hono } from 'hono'
import { tokyoInstant } from '#platform/calendar/index.ts'
import { found, foundIf } from '#platform/errors.ts'
import { differences } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { canOrganize, canSeeParticipants, eventPaths, findEvent } from '#modules/events/index.ts'
import { organizationsToChoose } from '#modules/members/index.ts'
import { addBooth, editBooth, removeBooth } from '../actions/booths.ts'
import { addTimes, clearTimes } from '../actions/times.ts'
import { boothForm, timesForm } from '../forms.ts'
import { hasBooths } from '../lock.ts'
import { boothFields, EditPage } from '../pages/booth-fields.tsx'
import { OrganizerPage } from '../pages/organizer-page.tsx'
import { boothPaths } from '../paths.ts'
import { type Booth, bookingsOf, boothsOf, findBooth, slotsOf } from '../queries.ts'
import { spansOf, whyNotTimes } from '../rules.ts'

export const organizing = new Hono<Env>()

const usualTimes = { on: '', first: '', minutes: '15', pause: '5', number: '6' }

interface Forms {
  booth?: FormState
  /** The booth was taken away while somebody changed it. */
  removed?: boolean
  times?: FormState
}

async function showBooths(c: Ctx, id: string, forms: Forms = {}): Promise<Response> {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const event = found(await findEvent(db, id))
    foundIf(canSeeParticipants(actor, event) && hasBooths(event))
    const [booths, slots, bookings] = [await boothsOf(db, id), await slotsOf(db, id), await bookingsOf(db, id)]
    return { event, booths, slots, bookings, choices: await organizationsToChoose(db) }
  })
  const { event, slots, bookings } = read
  const booked = Map.groupBy(bookings, ({ booth }) => booth)
  return show(
    c,
    {
      title: t('ブースと時間', 'Booths and times'),
      status: forms.removed ? 409 : forms.booth || forms.times ? 422 : 200,
      crumbs: [{ label: event.title, href: eventPaths.manage(id) }, { label: t('ブースと時間', 'Booths and times') }],
    },
    <OrganizerPage
      {...{ event, slots }}
      choices={read.choices}
      booths={read.booths.map((booth) => ({ ...booth, booked: booked.get(booth.id)?.length ?? 0 }))}
      boothForm={forms.booth ?? { values: { id: newId() }, errors: {} }}
      removed={forms.removed ?? false}
      timesForm={forms.times ?? { values: usualTimes, errors: {} }}
      mayAct={canOrganize(actor, event.organization)}
    />,
  )
}

organizing.get('/events/:id/booths', (c) => showBooths(c, c.req.param('id')))

const isNobody = ({ organization, name }: { organization: string; name: string }) => organization === '' && name === ''
const nobody = () => ({
  name: t('会員から選ぶか、名前を入力してください', 'Please choose a member or type a name'),
})

organizing.post('/events/:id/booths', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, boothForm)
  if (!read.ok) return showBooths(c, id, { booth: read.form })
  if (isNobody(read.value)) return showBooths(c, id, { booth: { ...read.form, errors: nobody() } })
  const { version: _, ...content } = read.value
  await c.var.write((tx) => addBooth(tx, actor, id, content, c.var.now))
  return c.redirect(boothPaths.organize(id), 303)
})

organizing.post('/events/:id/booths/times', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, timesForm)
  if (!read.ok) return showBooths(c, id, { times: read.form })
  const { on, first, ...rest } = read.value
  const spans = spansOf({ first: tokyoInstant(on, first), ...rest })
  const why = await c.var.read(async (db) => whyNotTimes(spans, await slotsOf(db, id), found(await findEvent(db, id))))
  if (why !== null) return showBooths(c, id, { times: { ...read.form, errors: { first: t(why) } } })
  await c.var.write((tx) => addTimes(tx, actor, id, spans))
  return c.redirect(boothPaths.organize(id), 303)
})

organizing.post('/events/:id/booths/times/clearing', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  await c.var.write((tx) => clearTimes(tx, actor, id))
  return c.redirect(boothPaths.organize(id), 303)
})

type Content = Pick<Booth, 'id' | 'name' | 'place' | 'wants'> & { organization: string | null }

/** A member's name is the member's: only another firm's is typed. */
const typedOf = ({ id, organization, name, place, wants }: Content): FormState['values'] => ({
  id,
  organization: organization ?? '',
  name: organization ? '' : name,
  place,
  wants,
})

/** `mine`: what they wrote where somebody else saved it first. */
async function showEditing(c: Ctx, id: string, booth: string, form?: FormState, mine?: Content): Promise<Response> {
  const actor = signedIn(c)
  const { event, row, booked, choices } = await c.var.read(async (db) => {
    const event = found(await findEvent(db, id))
    foundIf(canOrganize(actor, event.organization))
    const row = found(await findBooth(db, id, booth))
    const choices = await organizationsToChoose(db, row.organization)
    return { event, row, booked: (await bookingsOf(db, id, booth)).length, choices }
  })
  const stored = { ...typedOf(row), version: String(row.version) }
  const meanwhile = mine && differences(stored, typedOf(mine), boothFields(choices))
  // A second click: what they typed is what is stored.
  if (meanwhile?.length === 0) return c.redirect(boothPaths.organize(id), 303)
  return show(
    c,
    {
      title: t('ブースを直す', 'Change the booth'),
      status: meanwhile ? 409 : form ? 422 : 200,
      crumbs: [
        { label: event.title, href: eventPaths.manage(id) },
        { label: t('ブースと時間', 'Booths and times'), href: boothPaths.organize(id) },
        { label: row.name },
      ],
    },
    <EditPage
      {...{ event: id, booth, booked, choices }}
      name={row.name}
      form={
        meanwhile && form
          ? { values: { ...form.values, version: stored.version }, errors: {} }
          : (form ?? { values: stored, errors: {} })
      }
      {...(meanwhile && { meanwhile })}
    />,
  )
}

organizing.get('/events/:id/booths/:booth/edit', (c) => {
  signedIn(c)
  return showEditing(c, c.req.param('id'), c.req.param('booth'))
})

organizing.post('/events/:id/booths/:booth/edit', async (c) => {
  const actor = signedIn(c)
  const { id, booth } = c.req.param()
  const read = await readForm(c, boothForm)
  if (!read.ok) return showEditing(c, id, booth, read.form)
  if (isNobody(read.value)) return showEditing(c, id, booth, { ...read.form, errors: nobody() })
  const { version, ...content } = { ...read.value, id: booth }
  return saving(c, (tx) => editBooth(tx, actor, id, content, version), {
    done: () => c.redirect(boothPaths.organize(id), 303),
    meanwhile: async () => {
      const stored = await c.var.read((db) => findBooth(db, id, booth))
      if (stored !== undefined) return showEditing(c, id, booth, read.form, content)
      const again = { values: { ...read.form.values, version: '' }, errors: {} }
      return showBooths(c, id, { booth: again, removed: true })
    },
  })
})

organizing.post('/events/:id/booths/:booth/removal', async (c) => {
  const actor = signedIn(c)
  const { id, booth } = c.req.param()
  await c.var.write((tx) => removeBooth(tx, actor, id, booth))
  return c.redirect(boothPaths.organize(id), 303)
})
