// One's home town, and the work one adds to an entry there.
import { Hono } from 'hono'
import { allow } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { entryPaths } from '#modules/entries/index.ts'
import { finishedWork } from '#modules/following/index.ts'
import { attachWork, detachWork } from '../actions/attach.ts'
import { chooseHomeTown } from '../actions/share.ts'
import { homeTownForm } from '../forms.ts'
import { HomeTownPage } from '../pages/home-town-page.tsx'
import { homeTownPaths } from '../paths.ts'
import { homeTownOf, otherTowns } from '../queries/home-town.ts'
import { townName, workElsewhere } from './elsewhere.ts'

export const routes = new Hono<Env>()

async function showHomeTown(c: Ctx, typed: FormState | null, status: 200 | 422 = 200): Promise<Response> {
  const actor = signedIn(c)
  allow(actor.acting_for === null)
  const page = await c.var.read(async (db) => ({
    towns: await otherTowns(db, actor.municipality),
    chosen: await homeTownOf(db, actor.municipality, actor.account),
    work: await finishedWork(db, actor.person),
  }))
  const { chosen } = page
  const stored = { home: chosen?.home ?? '', shared: (chosen?.shared_at ?? null) === null ? '' : 'yes' }
  return show(
    c,
    { title: t('ふるさと', 'Home town'), status },
    <HomeTownPage
      {...page}
      towns={page.towns.map((town) => ({ value: town.code, label: townName(town) }))}
      form={typed ?? { values: stored, errors: {} }}
    />,
  )
}

routes.get(homeTownPaths.page, (c) => showHomeTown(c, null))

routes.post(homeTownPaths.page, async (c) => {
  const actor = signedIn(c)
  const towns = await c.var.read((db) => otherTowns(db, actor.municipality))
  const read = await readForm(c, homeTownForm(towns.map(({ code }) => code)))
  if (!read.ok) return showHomeTown(c, read.form, 422)
  const { home, shared } = read.value
  if (shared && home === null) {
    const errors = { home: t('どのまちと共有するかを選んでください', 'Please choose the town to share with') }
    return showHomeTown(c, { ...read.form, errors }, 422)
  }
  await c.var.write((tx) => chooseHomeTown(tx, actor, { home, shared }, c.var.now))
  return c.redirect(homeTownPaths.page, 303)
})

routes.post('/entries/:entry/experience', async (c) => {
  const actor = signedIn(c)
  const entry = c.req.param('entry')
  const work = await workElsewhere(c, actor)
  await c.var.write((tx) => attachWork(tx, actor, entry, work))
  return c.redirect(entryPaths.page(entry), 303)
})

routes.post('/entries/:entry/experience/removal', async (c) => {
  const actor = signedIn(c)
  const entry = c.req.param('entry')
  await c.var.write((tx) => detachWork(tx, actor, entry))
  return c.redirect(entryPaths.page(entry), 303)
})
