// Staff: who reviews, what they know about, who is late.
import { Hono } from 'hono'
import { addDays, today } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { type FormState, typedOver } from '#platform/forms/state.ts'
import { saving } from '#platform/http/saving.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { briefsOf } from '#modules/applications/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import { changeReviewer } from '../actions/plan.ts'
import { reviewerForm } from '../forms.ts'
import { LatePage } from '../pages/late-page.tsx'
import { perPage, ReviewerPage, ReviewersPage } from '../pages/reviewers-page.tsx'
import { reviewingPaths } from '../paths.ts'
import { nameIn } from '../phrases.ts'
import { canArrange } from '../policy.ts'
import { findReviewer, officersBeside, reviewersHere } from '../queries/reviewers.ts'
import { openUntil } from '../queries/reviews.ts'
import { notDecided } from '../settled.ts'
import { arrangerIn, namesIn, readerIn } from './staff.ts'

export const reviewersRoutes = new Hono<Env>()

const listTitle = () => t('審査員', 'Reviewers')

const reviewerIn = (c: Ctx) => c.var.read(async (db) => found(await findReviewer(db, c.req.param('account') ?? '')))

async function reviewerPage(c: Ctx, form: FormState, status: 200 | 409 | 422 = 200) {
  const reviewer = await reviewerIn(c)
  const title = nameIn(await namesIn(c, [reviewer.account]), reviewer.account)
  const crumbs = [{ label: listTitle(), href: reviewingPaths.reviewers() }, { label: title }]
  return show(
    c,
    { title, status, crumbs },
    <ReviewerPage account={reviewer.account} name={title} form={form} meanwhile={status === 409} />,
  )
}

reviewersRoutes
  .get('/staff/reviewers', async (c) => {
    const actor = readerIn(c)
    const mayWrite = canArrange(actor)
    const { reviewers, officers } = await c.var.read(async (db) => {
      const reviewers = await reviewersHere(db)
      return { reviewers, officers: mayWrite ? await officersBeside(db, reviewers) : [] }
    })
    const names = await namesIn(c, [...reviewers.map(({ account }) => account), ...officers])
    const sorted = reviewers.toSorted((a, b) => nameIn(names, a.account).localeCompare(nameIn(names, b.account), 'ja'))
    const page = pageOf(c.req.query('page'))
    withinPages(page, sorted.length, perPage)
    const shown = sorted.slice((page - 1) * perPage, page * perPage)
    return show(
      c,
      { title: listTitle() },
      <ReviewersPage {...{ officers, names, mayWrite, page }} reviewers={shown} total={sorted.length} />,
    )
  })
  .get('/staff/reviewers/:account', async (c) => {
    arrangerIn(c)
    const { topics, most, paused, version } = await reviewerIn(c)
    const values = {
      topics,
      most: most === null ? '' : String(most),
      paused: paused ? 'yes' : '',
      version: String(version),
    }
    return reviewerPage(c, await openForm(c, { values, errors: {} }))
  })
  .post('/staff/reviewers/:account', async (c) => {
    const actor = arrangerIn(c)
    const { account } = await reviewerIn(c)
    const read = await readForm(c, reviewerForm)
    if (!read.ok) return reviewerPage(c, read.form, 422)
    return saving(c, (tx) => changeReviewer(tx, actor, account, read.value), {
      done: () => c.redirect(reviewingPaths.reviewers(), 303),
      meanwhile: async () => {
        const { version } = await reviewerIn(c)
        return reviewerPage(c, typedOver(read.form, version), 409)
      },
    })
  })
  .get('/staff/reviews', async (c) => {
    readerIn(c)
    const day = today(c.var.now)
    const props = await c.var.read(async (db) => {
      const late = await notDecided(db, await openUntil(db, addDays(day, -1)))
      const calls = await callsById(db, [...new Set(late.map(({ call }) => call))])
      const applications = await briefsOf(
        db,
        late.map(({ application }) => application),
      )
      return {
        late,
        calls,
        applications,
      }
    })
    const names = await namesIn(
      c,
      props.late.map(({ reviewer }) => reviewer),
    )
    const title = t('期日を過ぎた審査', 'Late reviews')
    return show(
      c,
      { title, crumbs: [{ label: listTitle(), href: reviewingPaths.reviewers() }, { label: title }] },
      <LatePage {...props} names={names} day={day} />,
    )
  })
