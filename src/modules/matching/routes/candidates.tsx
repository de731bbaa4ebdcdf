// The coordinator's side: who fits, the shortlist.
import { Hono } from 'hono'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import { allow, found, foundIf, notFound, Refusal } from '#platform/errors.ts'
import { isId } from '#platform/id.ts'
import { readForm } from '#platform/http/body.ts'
import type { Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { localPath } from '#platform/http/local-path.ts'
import { organizationNames, personCards } from '#modules/members/index.ts'
import { opportunityPaths, whyClosed } from '#modules/opportunities/index.ts'
import { removeFromShortlist, shortlist } from '../actions/shortlist.ts'
import { removalForm, shortlistForm } from '../forms.ts'
import { Candidates, type Row } from '../pages/candidates.tsx'
import { matchingPaths } from '../paths.ts'
import { canIntroduce, canSeeCandidates } from '../policy.ts'
import { candidatesFor, type Show } from '../queries/candidates.ts'
import { introductionsOf, shortlistOf } from '../queries/introductions.ts'
import { onlyMiss } from '../rules.ts'
import type { Ctx } from '#platform/http/env.ts'

export const candidates = new Hono<Env>()

const perPage = 30
const shows: readonly Show[] = ['fitting', 'near', 'shortlist', 'introduced']

candidates.get('/opportunities/:id/candidates', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  foundIf(isId(id) && canSeeCandidates(actor))
  const day = today(c.var.now)
  const shown = shows.find((one) => one === c.req.query('show')) ?? 'fitting'
  const page = pageOf(c.req.query('page'))
  const { list, introductions, notes, organization_name } = await c.var.read(async (db) => {
    const introductions = await introductionsOf(db, id)
    const notes = new Map((await shortlistOf(db, id)).map(({ person, note }) => [person, note]))
    const also = [...notes.keys(), ...introductions.map(({ person }) => person)]
    const part = { limit: perPage, offset: (page - 1) * perPage }
    const list = found(await candidatesFor(db, id, day, shown, part, also))
    const names = await organizationNames(db, [list.need.organization])
    return { list, introductions, notes, organization_name: names.get(list.need.organization)?.name ?? '' }
  })
  const introduced = new Set(introductions.map(({ person }) => person))
  const names = new Map(list.listed.map(({ person }) => [person.id, person.display_name]))
  const listed = list.listed.filter(({ person }) => notes.has(person.id))
  const counts = { ...list.counts, shortlist: listed.length, introduced: introductions.length }
  const total = shown === 'introduced' ? 0 : (counts[shown] ?? 0)
  withinPages(page, total, perPage)
  const people = shown === 'shortlist' ? listed.slice((page - 1) * perPage, page * perPage) : list.people
  const shownIds = [...people.map(({ person }) => person.id), ...introduced]
  const cards = await c.var.read((db) => personCards(db, actor, shownIds))
  const rows = people.map(({ person, fit }): Row => ({
    person,
    fit,
    miss: onlyMiss(fit.misses),
    note: notes.get(person.id) ?? null,
    introduced: introduced.has(person.id),
    photo: cards.get(person.id)?.photo ?? null,
  }))
  const href = opportunityPaths.page(id)
  const { title } = list.need
  return show(
    c,
    {
      title: t('この課題に合う人', 'People for this challenge'),
      wide: true,
      crumbs: [{ label: title, href }, { label: t('合う人', 'Who fits') }],
    },
    <Candidates
      opportunity={{ id, title, href, organization_name }}
      show={shown}
      counts={counts}
      rows={rows}
      hints={list.hints}
      introductions={introductions.map((one) => ({
        ...one,
        name: names.get(one.person) ?? t('（公開をやめた方）', '(no longer visible)'),
        photo: names.has(one.person) ? (cards.get(one.person)?.photo ?? null) : null,
      }))}
      page={page}
      perPage={perPage}
      mayWrite={mayWrite(actor) && canIntroduce(actor)}
      open={whyClosed(list.need, day) === null}
    />,
  )
})

/** Whoever may not see candidates does not learn that there is a shortlist. */
function lister(c: Ctx): Actor {
  const actor = signedIn(c)
  if (!canSeeCandidates(actor)) throw notFound()
  allow(canIntroduce(actor))
  return actor
}

/** Back to the list from which the button was pressed. */
function backTo(c: Ctx, id: string): Response {
  const referer = c.req.header('referer')
  const url = referer !== undefined && URL.canParse(referer) ? new URL(referer) : null
  const list = matchingPaths.candidates(id)
  return c.redirect(
    url?.pathname === list ? localPath(url.pathname + url.search) : matchingPaths.candidates(id, 'shortlist'),
    303,
  )
}

candidates.post('/opportunities/:id/shortlist', async (c) => {
  const actor = lister(c)
  const id = c.req.param('id')
  const read = await readForm(c, shortlistForm)
  if (!read.ok) {
    if (read.form.errors.person !== undefined) throw notFound()
    throw new Refusal(413, {
      ja: 'メモは500文字までです。ブラウザーの「戻る」で書いたものに戻り、短くしてください。',
      en: 'A note has at most 500 characters. Please go back and shorten it.',
    })
  }
  await c.var.write((tx) => shortlist(tx, actor, id, read.value, c.var.now))
  return backTo(c, id)
})

candidates.post('/opportunities/:id/shortlist/removal', async (c) => {
  const actor = lister(c)
  const id = c.req.param('id')
  const read = await readForm(c, removalForm)
  if (read.ok) await c.var.write((tx) => removeFromShortlist(tx, actor, id, read.value.person))
  return backTo(c, id)
})
