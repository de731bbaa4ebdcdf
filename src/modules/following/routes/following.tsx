// The record of one match: pulses, notes, the end.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found } from '#platform/errors.ts'
import { differences, type SaidField } from '#platform/forms/said.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { partyViewer, sideOf } from '#modules/members/index.ts'
import { aboutOf, outcomeAnd } from '../about.ts'
import { endEngagement } from '../actions/end.ts'
import { followUp } from '../actions/follow-up.ts'
import { addNote, givePulse } from '../actions/pulse.ts'
import { approveStory, thank, writeStory } from '../actions/story.ts'
import {
  approvalForm,
  type EndForm as EndValues,
  endForm,
  figureRows,
  followUpForm,
  noteForm,
  pulseForm,
  storyForm,
  thanksForm,
} from '../forms.ts'
import { EndForm } from '../pages/end-form.tsx'
import { FollowingPage } from '../pages/following-page.tsx'
import { followingPaths } from '../paths.ts'
import { canEnd, canFollowUp, canNote } from '../policy.ts'
import { findEngagement, followUpsOf, notesOf, pulsesOf } from '../queries/engagement.ts'
import { alertOf, weekOf } from '../rules.ts'
import type { OutcomeFigure } from '../tables.ts'

export const following = new Hono<Env>()

interface Forms {
  pulse?: FormState
  followUp?: FormState
  note?: FormState
  thanks?: FormState
  story?: FormState
  /** Somebody else wrote the story, or changed what is to be approved, first. */
  edited?: boolean
}

async function showFollowing(c: Ctx, forms: Forms = {}, status: 200 | 409 | 422 = 200): Promise<Response> {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const engagement = found(await findEngagement(db, c.req.param('entry') ?? ''))
    const viewer = found(partyViewer(actor, engagement))
    return {
      engagement,
      viewer,
      about: await aboutOf(db, actor, engagement),
      pulses: await pulsesOf(db, [engagement.entry]),
      followUps: viewer === 'staff' ? await followUpsOf(db, engagement.entry) : [],
      notes: await notesOf(db, engagement.entry),
      ...(await outcomeAnd(db, engagement)),
    }
  })
  const { engagement, outcome } = read
  const day = today(c.var.now)
  const kept = await openForm(c, emptyForm)
  const stored = { story: outcome?.story ?? '', version: String(outcome?.version ?? 1) }
  const keptOf = (name: string) => (name in kept.values ? kept : undefined)
  const { edited = false } = forms
  return show(
    c,
    {
      title: t('取組のあゆみ', 'How the work goes'),
      wide: engagement.ended_on === null && canEnd(actor, engagement),
      status,
      crumbs: [{ label: read.about.title, href: read.about.entry }, { label: t('取組のあゆみ', 'How it goes') }],
    },
    <FollowingPage
      {...read}
      week={weekOf(day)}
      alert={
        engagement.ended_on === null ? alertOf(read.pulses, engagement.began_on, day, read.followUps[0]?.made_at) : null
      }
      followUp={
        canFollowUp(actor) ? (forms.followUp ?? keptOf('said') ?? { values: { id: newId() }, errors: {} }) : null
      }
      may={{ speak: sideOf(actor, engagement), note: canNote(actor, engagement), end: canEnd(actor, engagement) }}
      pulse={forms.pulse}
      note={forms.note ?? keptOf('body') ?? { values: { id: newId(), done_on: day }, errors: {} }}
      thanks={forms.thanks ?? keptOf('thanks')}
      story={storyState(stored, forms.story ?? keptOf('story'), edited)}
      differing={edited && forms.story ? differences(stored, forms.story.values, storyFields()) : undefined}
      edited={edited}
    />,
  )
}

/** Told that somebody else was first, one writes on from their version; otherwise from one's own. */
const storyState = (stored: FormState['values'], typed: FormState | undefined, edited: boolean): FormState => ({
  values: { ...stored, ...typed?.values, ...(edited ? { version: stored.version ?? '' } : {}) },
  errors: typed?.errors ?? {},
})

const storyFields = (): SaidField[] => [{ label: t('まとめの文章', 'The text'), names: ['story'] }]

const entryOf = (c: Ctx): string => c.req.param('entry') ?? ''
const back = (c: Ctx, to = ''): Response => c.redirect(`${followingPaths.page(entryOf(c))}${to}`, 303)

following.get('/entries/:entry/following', (c) => showFollowing(c))

following.post('/entries/:entry/following/pulse', async (c) => {
  const actor = signedIn(c)
  const read = await readForm(c, pulseForm)
  if (!read.ok) return showFollowing(c, { pulse: read.form }, 422)
  await c.var.write((tx) => givePulse(tx, actor, entryOf(c), read.value, c.var.now))
  return back(c)
})

following.post('/entries/:entry/following/follow-ups', async (c) => {
  const actor = signedIn(c)
  const read = await readForm(c, followUpForm)
  if (!read.ok) return showFollowing(c, { followUp: read.form }, 422)
  await c.var.write((tx) => followUp(tx, actor, entryOf(c), read.value, c.var.now))
  return back(c)
})

following.post('/entries/:entry/following/notes', async (c) => {
  const actor = signedIn(c)
  const read = await readForm(c, noteForm)
  if (!read.ok) return showFollowing(c, { note: read.form }, 422)
  await c.var.write((tx) => addNote(tx, actor, entryOf(c), read.value))
  return back(c, '#notes')
})

async function showEnding(c: Ctx, form: FormState | null, status: 200 | 422 = 200): Promise<Response> {
  const actor = signedIn(c)
  const { engagement, about } = await c.var.read(async (db) => {
    const engagement = found(await findEngagement(db, entryOf(c)))
    found(partyViewer(actor, engagement))
    return { engagement, about: await aboutOf(db, actor, engagement) }
  })
  allow(canEnd(actor, engagement))
  if (engagement.ended_on !== null) return back(c)
  const start = form ?? (await openForm(c, { values: { how: 'finished', ended_on: today(c.var.now) }, errors: {} }))
  return show(
    c,
    { title: t('取組を終える', 'End the work'), status },
    <EndForm engagement={engagement} about={about.title} form={start} />,
  )
}

const figuresOf = (value: EndValues): OutcomeFigure[] =>
  figureRows
    .map((n) => ({ label: value[`label_${n}`], value: value[`value_${n}`] }))
    .filter((one) => one.label !== '' && one.value !== '')

following.get('/entries/:entry/following/ending', (c) => showEnding(c, null))

following.post('/entries/:entry/following/ending', async (c) => {
  const actor = signedIn(c)
  const { began_on } = await c.var.read(async (db) => found(await findEngagement(db, entryOf(c))))
  const read = await readForm(c, endForm(began_on, today(c.var.now)))
  if (!read.ok) return showEnding(c, read.form, 422)
  const { how, ended_on, changed, why, thanks } = read.value
  if (how === 'finished' && changed === '') {
    const errors = { changed: t('変わったことを書いてください', 'Please say what changed') }
    return showEnding(c, { ...read.form, errors }, 422)
  }
  await c.var.write((tx) =>
    endEngagement(tx, actor, entryOf(c), { how, ended_on, changed, why, thanks, figures: figuresOf(read.value) }),
  )
  return back(c)
})

following.post('/entries/:entry/following/thanks', async (c) => {
  const actor = signedIn(c)
  const read = await readForm(c, thanksForm)
  if (!read.ok) return showFollowing(c, { thanks: read.form }, 422)
  await c.var.write((tx) => thank(tx, actor, entryOf(c), read.value.thanks))
  return back(c)
})

following.post('/entries/:entry/following/story', async (c) => {
  const actor = signedIn(c)
  const read = await readForm(c, storyForm)
  if (!read.ok) return showFollowing(c, { story: read.form }, 422)
  return saving(c, (tx) => writeStory(tx, actor, entryOf(c), read.value), {
    done: () => back(c, '#story'),
    meanwhile: () => showFollowing(c, { story: read.form, edited: true }, 409),
  })
})

following.post('/entries/:entry/following/story/approval', async (c) => {
  const actor = signedIn(c)
  const read = await readForm(c, approvalForm)
  if (!read.ok) return showFollowing(c, {}, 422)
  return saving(c, (tx) => approveStory(tx, actor, entryOf(c), read.value.version, c.var.now), {
    done: () => back(c, '#story'),
    meanwhile: () => showFollowing(c, { edited: true }, 409),
  })
})
