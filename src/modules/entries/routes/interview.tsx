// Propose times, choose one, put it into one's calendar, call it off.
import { Hono } from 'hono'
import { allow, found } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { calendarFile } from '#platform/ics/index.ts'
import { newId } from '#platform/id.ts'
import { siteUrl } from '#platform/mail/template.ts'
import { show } from '#ui/show.tsx'
import { cancelInterview, chooseTime, inviteToInterview } from '../actions/interview.ts'
import { choiceForm, interviewForm } from '../forms.ts'
import { InterviewFormPage } from '../pages/interview-form.tsx'
import { entryPaths } from '../paths.ts'
import { canAnswer } from '../policy.ts'
import { proposalsIn } from '../proposals.ts'
import { interviewsOf } from '../queries/entry.ts'
import { showEntry, seeEntry } from './page-of.tsx'

export const interview = new Hono<Env>()

async function showProposing(c: Ctx, id: string, form: FormState | null, status: 200 | 409 | 422 = 200) {
  const actor = signedIn(c)
  const { entry, o, viewer } = await c.var.read((db) => seeEntry(db, actor, id))
  allow(canAnswer(actor, viewer))
  const version = String(entry.version)
  const start = form ?? (await openForm(c, { values: { id: newId(), version }, errors: {} }))
  const edited = status === 409
  const shown = edited ? { ...start, values: { ...start.values, version } } : start
  return show(
    c,
    { title: t('面談に誘う', 'Invite to an interview'), status },
    <InterviewFormPage id={entry.id} to={o.title} form={shown} edited={edited} />,
  )
}

interview.get('/entries/:id/interview', (c) => showProposing(c, c.req.param('id'), null))

interview.post('/entries/:id/interview', async (c) => {
  const actor = signedIn(c)
  const entry = c.req.param('id')
  const read = await readForm(c, interviewForm)
  if (!read.ok) return showProposing(c, entry, read.form, 422)
  const { proposals, errors } = proposalsIn(read.value, c.var.now)
  if (Object.keys(errors).length > 0) return showProposing(c, entry, { ...read.form, errors }, 422)
  const { id, version, minutes, url, note } = read.value
  const proposal = { id, version, proposals, minutes: Number(minutes), url, note }
  return saving(c, (tx) => inviteToInterview(tx, actor, entry, proposal, c.var.now), {
    done: () => c.redirect(entryPaths.page(entry), 303),
    meanwhile: () => showProposing(c, entry, read.form, 409),
  })
})

interview.post('/entries/:id/interview/choice', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, choiceForm)
  if (!read.ok) return showEntry(c, id, { values: { id: newId() }, errors: read.form.errors }, 422)
  const { interview, chosen } = read.value
  await c.var.write((tx) => chooseTime(tx, actor, id, interview, chosen === 'none' ? null : Number(chosen), c.var.now))
  return c.redirect(entryPaths.page(id), 303)
})

interview.post('/entries/:id/interview/cancellation', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  await c.var.write((tx) => cancelInterview(tx, actor, id, c.var.now))
  return c.redirect(entryPaths.page(id), 303)
})

interview.get('/entries/:id/interview.ics', async (c) => {
  const actor = signedIn(c)
  const { seen, meeting } = await c.var.read(async (db) => {
    const seen = await seeEntry(db, actor, c.req.param('id'))
    return { seen, meeting: (await interviewsOf(db, seen.entry.id)).find(({ state }) => state === 'fixed') }
  })
  const { id, chosen, minutes, url, note } = found(meeting)
  const page = siteUrl(c.var.municipality, c.var.services.config.publicUrl, entryPaths.page(seen.entry.id))
  const starts_at = found(chosen)
  const event = {
    uid: `${id}@machiport`,
    sequence: 0,
    written_at: c.var.now,
    starts_at,
    ends_at: new Date(starts_at.getTime() + minutes * 60_000),
    title: t(`面談：${seen.o.title}`, `Interview: ${seen.o.title}`),
    place: url ?? '',
    description: [seen.organization_name, note].filter((line) => line !== '').join('\n'),
    url: page,
  }
  return c.body(calendarFile([event]), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="interview.ics"',
  })
})
