import { Hono } from 'hono'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { participantNames } from '#modules/registrations/index.ts'
import { noteIdea, sendIdea } from '../actions/idea.ts'
import { ideaForm } from '../forms.ts'
import { actorOf, ownCrumbs, ownerOf } from '../holder.ts'
import { crumbsOf, organizedEvent } from '../organizer.ts'
import { IdeasPage, OwnIdeaPage } from '../pages/ideas-page.tsx'
import { afterwardsPaths } from '../paths.ts'
import { ideaCount, ideasOf, ideasPerPage } from '../queries/ideas.ts'

const blank = (): FormState => ({ values: { id: newId() }, errors: {} })

async function list(c: Ctx, form: FormState, status: 200 | 422 = 200): Promise<Response> {
  const { event, mayWrite } = await organizedEvent(c)
  const page = pageOf(c.req.query('page'))
  const { total, ideas, names } = await c.var.read(async (db) => {
    const ideas = await ideasOf(db, event.id, page)
    const names = await participantNames(
      db,
      ideas.flatMap(({ participant }) => participant ?? []),
    )
    return { total: await ideaCount(db, event.id), ideas, names }
  })
  withinPages(page, total, ideasPerPage)
  const title = t('出たアイデア', 'Ideas')
  return show(
    c,
    { title, status, crumbs: crumbsOf(event, title) },
    <IdeasPage
      action={afterwardsPaths.ideas(event.id)}
      href={(n) => `${afterwardsPaths.ideas(event.id)}?page=${n}`}
      ideas={ideas.map((one) => ({ ...one, by: names.get(one.participant ?? '') ?? null }))}
      page={page}
      perPage={ideasPerPage}
      total={total}
      form={mayWrite ? form : null}
    />,
  )
}

async function own(c: Ctx, form: FormState, status: 200 | 422 = 200): Promise<Response> {
  const holder = await ownerOf(c)
  const title = t('アイデアを残す', 'Leave an idea')
  return show(
    c,
    { title, status, crumbs: ownCrumbs(holder, title) },
    <OwnIdeaPage action={afterwardsPaths.idea(holder.participant.own_key)} form={form} />,
  )
}

export const ideas = new Hono<Env>()
  .get('/events/:id/ideas', (c) => list(c, blank()))
  .post('/events/:id/ideas', async (c) => {
    const { actor, event } = await organizedEvent(c)
    const read = await readForm(c, ideaForm)
    if (!read.ok) return list(c, read.form, 422)
    await c.var.write((tx) => noteIdea(tx, actor, event, read.value))
    return c.redirect(afterwardsPaths.ideas(event.id), 303)
  })
  .get('/tickets/:key/ideas', (c) => own(c, blank()))
  .post('/tickets/:key/ideas', async (c) => {
    const holder = await ownerOf(c)
    const read = await readForm(c, ideaForm)
    if (!read.ok) return own(c, read.form, 422)
    await c.var.write((tx) => sendIdea(tx, actorOf(c, holder), holder, read.value, c.var.now))
    return c.redirect(afterwardsPaths.own(holder.participant.own_key), 303)
  })
