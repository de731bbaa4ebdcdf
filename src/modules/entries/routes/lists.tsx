// One's own entries; those of one challenge side by side; the last answer to all who remain.
import { Hono } from 'hono'
import { allow, found, foundIf } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { newMessages } from '#modules/messages/index.ts'
import { canWriteFor, findOpportunity, opportunityCards, opportunityPaths } from '#modules/opportunities/index.ts'
import { declineRemaining } from '../actions/answering.ts'
import { threadKind } from '../actions/talking.ts'
import { remainingForm } from '../forms.ts'
import { personNames } from '../others.ts'
import { SideBySide } from '../pages/entries-side-by-side.tsx'
import { MyEntries } from '../pages/my-entries.tsx'
import { RemainingPage } from '../pages/remaining.tsx'
import { entryPaths } from '../paths.ts'
import { declineTexts } from '../phrases.ts'
import { canSeeEntries } from '../policy.ts'
import { listOf, listOwn, perPage, stateCounts } from '../queries/lists.ts'
import { entryCounts, noEntries } from '../queries/places.ts'
import { states } from '../tables.ts'
import { entrantsOf } from '../telling.ts'

export const lists = new Hono<Env>()

lists.get('/my/entries', async (c) => {
  const { person } = signedIn(c)
  const page = pageOf(c.req.query('page'))
  const read =
    person === null
      ? { items: [], total: 0 }
      : await c.var.read(async (db) => {
          const { entries, total } = await listOwn(db, person, page)
          const cards = await opportunityCards(
            db,
            entries.map(({ opportunity }) => opportunity),
          )
          const about = new Map(cards.map((card) => [card.id, card]))
          const unread = await newMessages(
            db,
            person,
            threadKind,
            entries.map(({ id }) => id),
          )
          return {
            total,
            items: entries.map((entry) => ({
              entry,
              title: about.get(entry.opportunity)?.title ?? '',
              organization_name: about.get(entry.opportunity)?.organization_name ?? '',
              unread: unread.get(entry.id) ?? 0,
            })),
          }
        })
  withinPages(page, read.total, perPage)
  return show(c, { title: t('自分の応募', 'My entries'), wide: true }, <MyEntries {...read} page={page} />)
})

lists.get('/opportunities/:id/entries', async (c) => {
  const actor = signedIn(c)
  const page = pageOf(c.req.query('page'))
  const shown = states.find((state) => state === c.req.query('state')) ?? null
  const read = await c.var.read(async (db) => {
    const o = found(await findOpportunity(db, c.req.param('id')))
    foundIf(canSeeEntries(actor, o.organization))
    const { entries, total } = await listOf(db, o.id, shown === null ? [] : [shown], page)
    withinPages(page, total, perPage)
    const names = await personNames(db, actor, entries.flatMap(entrantsOf))
    const unread =
      actor.person === null
        ? new Map<string, number>()
        : await newMessages(
            db,
            actor.person,
            threadKind,
            entries.map(({ id }) => id),
          )
    return {
      o,
      total,
      counts: await stateCounts(db, o.id),
      entries: entries.map((entry) => ({
        entry,
        people: entrantsOf(entry).flatMap((person) => names.get(person) ?? []),
        unread: unread.get(entry.id) ?? 0,
      })),
    }
  })
  const { o, ...rest } = read
  const href = opportunityPaths.page(o.id)
  return show(
    c,
    {
      title: t('届いた応募', 'Entries'),
      wide: true,
      crumbs: [{ label: o.title, href }, { label: t('届いた応募', 'Entries') }],
    },
    <SideBySide
      {...rest}
      opportunity={{ id: o.id, title: o.title, href, seats: o.seats, closed: o.state === 'closed' }}
      shown={shown}
      page={page}
      now={c.var.now}
      mayAnswer={canWriteFor(actor, o.organization)}
    />,
  )
})

async function showRemaining(c: Ctx, id: string, form: FormState, status: 200 | 422 = 200) {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const o = found(await findOpportunity(db, id))
    foundIf(canSeeEntries(actor, o.organization))
    return { o, open: ((await entryCounts(db, [o.id])).get(o.id) ?? noEntries).open }
  })
  allow(canWriteFor(actor, read.o.organization))
  return show(
    c,
    { title: t('残りの方へお返事する', 'Answer those who remain'), status },
    <RemainingPage id={read.o.id} title={read.o.title} open={read.open} form={form} />,
  )
}

lists.get('/opportunities/:id/entries/remaining', async (c) =>
  showRemaining(
    c,
    c.req.param('id'),
    await openForm(c, { values: { answer_words: t(declineTexts.filled) }, errors: {} }),
  ),
)

lists.post('/opportunities/:id/entries/remaining', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, remainingForm)
  if (!read.ok) return showRemaining(c, id, read.form, 422)
  await c.var.write((tx) => declineRemaining(tx, actor, id, read.value.answer_words, c.var.now))
  return c.redirect(entryPaths.of(id), 303)
})
