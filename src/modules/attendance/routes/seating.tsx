// Who sits where: set, planned, moved by hand, announced.
import { Hono } from 'hono'
import { allow, found, foundIf } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import {
  canOrganize,
  canSeeNeeds,
  canSeeParticipants,
  eventKindOf,
  eventPaths,
  findEvent,
} from '#modules/events/index.ts'
import { announceSeats, pin, setOver, setSeating, unpin } from '../actions/seating.ts'
import { keepPlan, move } from '../actions/seats.ts'
import { announceForm, moveForm, overForm, pinForm, planForm, settingsForm, unpinForm } from '../forms.ts'
import { SeatingPage } from '../pages/seating-page.tsx'
import { dayPaths } from '../paths.ts'
import { findSeating, gatheringOf, inputOf, peopleOf, roundsOf, type Seating } from '../queries/seating.ts'
import { SeatingError, type SeatingInput } from '../seating/input.ts'
import { planApart } from '../seating/plan-apart.ts'
import type { Rounds } from '../seating/plan.ts'
import { isTrouble, meetingsOf, scored } from '../seating/score.ts'
import { areEqual, sizesIn, suggested } from '../seating/sizes.ts'

export const seats = new Hono<Env>()

/** A plan that is as good as it gets comes sooner. */
const seconds = 4
const eventOf = (c: Ctx): string => c.req.param('id') ?? ''
const back = (c: Ctx, round?: number): Response =>
  c.redirect(dayPaths.seating(eventOf(c)) + (round === undefined ? '' : `?round=${round}#tables`), 303)

/** For those who may see who comes, of an event whose kind has seats. */
async function read(c: Ctx) {
  const actor = signedIn(c)
  return c.var.read(async (db) => {
    const event = found(await findEvent(db, eventOf(c)))
    foundIf(canSeeParticipants(actor, event) && eventKindOf(event.kind).has.includes('seating'))
    return {
      actor,
      event,
      seating: await findSeating(db, event.id),
      gathering: await gatheringOf(db, event.id),
    }
  })
}

/** As it is stored, or what is suggested. */
function stored(seating: Seating | undefined, people: number): FormState['values'] {
  const { tables, size, rounds } = suggested(people)
  if (seating === undefined)
    return { version: '0', tables: String(tables), size: String(size), sizes: '', rounds: String(rounds) }
  const same = areEqual(seating.tables)
  return {
    version: String(seating.version),
    tables: String(seating.tables.length),
    size: String(Math.max(...seating.tables)),
    sizes: same ? '' : seating.tables.join(t('、', ', ')),
    rounds: String(seating.rounds),
  }
}

interface Again {
  settings?: FormState
  pins?: FormState
  refused?: string
}

async function showSeating(c: Ctx, { settings, pins, refused }: Again = {}): Promise<Response> {
  const { actor, event, seating, gathering } = await read(c)
  const asked = Number(c.req.query('round') ?? Math.min((seating?.over ?? 0) + 1, seating?.rounds ?? 1))
  const rounds = seating === undefined ? [] : roundsOf(seating, gathering.seats)
  const meetings = meetingsOf(peopleOf(gathering), rounds)
  return show(
    c,
    {
      title: t('席替え', 'Seating'),
      wide: true,
      status: (settings ?? pins ?? refused) ? 422 : 200,
      crumbs: [{ label: event.title, href: eventPaths.manage(event.id) }, { label: t('席替え', 'Seating') }],
    },
    <SeatingPage
      event={event}
      seating={seating}
      gathering={gathering}
      round={rounds[asked - 1] === undefined ? 1 : asked}
      score={scored(meetings)}
      troubles={meetings.filter(isTrouble)}
      seesNeeds={canSeeNeeds(actor, event)}
      may={canOrganize(actor, event.organization) && event.state === 'published'}
      settings={settings ?? { values: stored(seating, gathering.sitters.length), errors: {} }}
      pins={pins ?? emptyForm}
      refused={refused ?? null}
    />,
  )
}

seats.get('/events/:id/seating', (c) => showSeating(c))

seats.post('/events/:id/seating/settings', async (c) => {
  const { actor } = await read(c)
  const form = await readForm(c, settingsForm)
  if (!form.ok) return showSeating(c, { settings: form.form })
  const { version, tables, size, sizes, rounds } = form.value
  const given = sizes === '' ? Array<number>(tables).fill(size) : sizesIn(sizes)
  if (given === null) {
    const errors = { sizes: t('席の数を「8、8、6」のように書いてください', 'Please write seats like 8, 8, 6') }
    return showSeating(c, { settings: { ...form.form, errors } })
  }
  return saving(c, (tx) => setSeating(tx, actor, eventOf(c), { version, tables: given, rounds }), {
    done: () => back(c),
    meanwhile: () =>
      showSeating(c, {
        refused: t(
          'ほかの方が先に卓や席を変えました。内容を確かめて、もう一度決めてください。',
          'Somebody else changed tables or seats first. Please look and set again.',
        ),
      }),
  })
})

seats.post('/events/:id/seating/pins', async (c) => {
  const { actor } = await read(c)
  const form = await readForm(c, pinForm)
  if (!form.ok) return showSeating(c, { pins: form.form })
  await c.var.write((tx) => pin(tx, actor, eventOf(c), form.value))
  return back(c)
})

seats.post('/events/:id/seating/pins/removal', async (c) => {
  const { actor } = await read(c)
  const form = await readForm(c, unpinForm)
  if (!form.ok) return showSeating(c, { pins: form.form })
  await c.var.write((tx) => unpin(tx, actor, eventOf(c), form.value.participant))
  return back(c)
})

/** Reads, plans beside everybody else's requests, and writes what came of it. */
seats.post('/events/:id/seating/plan', async (c) => {
  const { actor, event, seating, gathering } = await read(c)
  allow(canOrganize(actor, event.organization))
  const form = await readForm(c, planForm)
  if (!form.ok || seating === undefined || seating.over === seating.rounds) return back(c)
  const sitters = gathering.sitters.filter(({ present }) => present || form.value.who === 'admitted')
  const input = inputOr(() => inputOf(seating, gathering, sitters))
  if (typeof input === 'string') return showSeating(c, { refused: input })
  const rounds: Rounds = await planApart(input, seconds)
  await c.var.write((tx) => keepPlan(tx, actor, event.id, { version: seating.version, rounds, now: c.var.now }))
  return back(c, seating.over + 1)
})

function inputOr(read: () => SeatingInput): SeatingInput | string {
  try {
    return read()
  } catch (error) {
    if (error instanceof SeatingError) return t(error.why)
    throw error
  }
}

seats.post('/events/:id/seating/moves', async (c) => {
  const { actor } = await read(c)
  const form = await readForm(c, moveForm)
  const { round, people, to, swap } = form.ok ? form.value : { round: 1, people: [], to: null, swap: null }
  if (people.length === 0 || (to === null && swap === null))
    return showSeating(c, {
      refused: t('移す方と、移す先の卓を選んでください。', 'Please tick people and choose a table.'),
    })
  await c.var.write((tx) => move(tx, actor, eventOf(c), { round, people, to: swap === null ? to : null }))
  return back(c, round)
})

seats.post('/events/:id/seating/over', async (c) => {
  const { actor } = await read(c)
  const form = await readForm(c, overForm)
  if (form.ok) await c.var.write((tx) => setOver(tx, actor, eventOf(c), form.value.over))
  return back(c)
})

seats.post('/events/:id/seating/announcement', async (c) => {
  const { actor } = await read(c)
  const form = await readForm(c, announceForm)
  const at = form.ok && form.value.announced === 'yes' ? c.var.now : null
  if (form.ok) await c.var.write((tx) => announceSeats(tx, actor, eventOf(c), at))
  return back(c)
})
