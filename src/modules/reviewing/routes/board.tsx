// Staff: who reads what of a call, and of one application.
import { Hono } from 'hono'
import { addDays, today } from '#platform/calendar/index.ts'
import { found, foundIf } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { briefsInCall, briefsOf, numberText } from '#modules/applications/index.ts'
import { callsById, planOf, schemeCrumbs } from '#modules/schemes/index.ts'
import { assignAll, assignOne } from '../actions/assign.ts'
import { reopen, takeOff } from '../actions/staff.ts'
import { isFree } from '../assign.ts'
import { assignForm, assignOneForm, reasonForm } from '../forms.ts'
import { ApplicationReviewsPage, type ApplicationReviewsProps } from '../pages/application-page.tsx'
import { BoardPage, perPage } from '../pages/board-page.tsx'
import { reviewingPaths } from '../paths.ts'
import { reviewPart } from '../plan.ts'
import { canArrange } from '../policy.ts'
import { reviewsOfApplication } from '../queries/application.ts'
import { reviewersHere } from '../queries/reviewers.ts'
import { findReview, findReviewCall, reviewsInCall } from '../queries/reviews.ts'
import { arrangerIn, callIn, namesIn, readerIn } from './staff.ts'

export const board = new Hono<Env>()

async function boardPage(c: Ctx, asked?: FormState, status: 200 | 422 = 200) {
  const actor = readerIn(c)
  const page = pageOf(c.req.query('page'))
  const short = c.req.query('short')
  const read = await c.var.read(async (db) => {
    const { call, calls } = await callIn(c, db)
    const reviewed = await findReviewCall(db, call.call)
    const plan = reviewed?.plan ?? (await planOf(db, call.scheme, reviewPart)).plan
    const all = await briefsInCall(db, call.call, ['review', 'awarded', 'reserve', 'rejected'])
    const reviews = await reviewsInCall(db, call.call)
    return {
      call,
      calls,
      plan,
      all,
      reviewers: reviews.map(({ reviewer }) => reviewer),
      reviews: Map.groupBy(reviews, ({ application }) => application),
      due_on: reviewed?.due_on,
    }
  })
  const { call, all, due_on, reviewers, ...rest } = read
  withinPages(page, all.length, perPage)
  const due = due_on ?? addDays(today(c.var.now), rest.plan.days)
  const title = t('審査員の割り当て', 'Who reviews what')
  const props = {
    ...rest,
    names: await namesIn(c, reviewers),
    scheme: call.scheme,
    call: call.call,
    page,
    total: all.length,
    applications: all.slice((page - 1) * perPage, page * perPage),
    mayWrite: canArrange(actor),
    form: asked ?? { values: { due_on: due }, errors: {} },
    short: short === undefined || !/^\d{1,5}$/.test(short) ? null : Number(short),
  }
  return show(
    c,
    { title, status, wide: true, crumbs: schemeCrumbs({ id: call.scheme, title: call.title }, title) },
    <BoardPage {...props} />,
  )
}

async function applicationPage(c: Ctx, id: string, wrong?: ApplicationReviewsProps['wrong']) {
  const actor = readerIn(c)
  const props = await c.var.read(async (db) => {
    const application = found((await briefsOf(db, [found(/^[0-9a-f-]{36}$/i.test(id) ? id : null)]))[0])
    const terms = found((await callsById(db, [application.call])).get(application.call))
    const said = await reviewsOfApplication(db, application)
    const known = said.reviews.map(({ reviewer }) => reviewer)
    const free = canArrange(actor)
      ? (await reviewersHere(db)).filter((one) => !one.paused && isFree(one, { ...application, known }))
      : null
    return { ...said, application, terms, free, number: numberText(application) }
  })
  const { terms, ...shown } = props
  const asked = [...shown.reviews.map(({ reviewer }) => reviewer), ...(shown.free ?? []).map(({ account }) => account)]
  const names = await namesIn(c, asked)
  const here = t('審査のようす', 'Its reviews')
  const of = { label: t('審査員の割り当て', 'Who reviews what'), href: reviewingPaths.board(terms.scheme, terms.call) }
  const crumbs = schemeCrumbs({ id: terms.scheme, title: terms.title }, here, of)
  return show(
    c,
    { title: here, status: wrong === undefined ? 200 : 422, crumbs },
    <ApplicationReviewsPage {...shown} names={names} {...(wrong && { wrong })} />,
  )
}

async function withReason(c: Ctx, act: 'removal' | 'reopening') {
  const actor = arrangerIn(c)
  const id = c.req.param('review') ?? ''
  const review = found(await c.var.read((db) => findReview(db, id)))
  const read = await readForm(c, reasonForm)
  if (!read.ok) return applicationPage(c, review.application, { review: id, act, form: read.form })
  const { reason } = read.value
  await c.var.write((tx) =>
    act === 'removal' ? takeOff(tx, actor, id, reason) : reopen(tx, actor, id, reason, c.var.now),
  )
  return c.redirect(reviewingPaths.application(review.application), 303)
}

board
  .get('/staff/schemes/:id/reviews', (c) => boardPage(c))
  .post('/staff/schemes/:id/reviews/assignment', async (c) => {
    const actor = arrangerIn(c)
    const read = await readForm(c, assignForm)
    if (!read.ok) return boardPage(c, read.form, 422)
    const { call, due_on } = read.value
    const calls = await c.var.read(async (db) => (await callsById(db, [call])).get(call))
    foundIf(calls?.scheme === c.req.param('id'))
    if (due_on < today(c.var.now)) {
      const errors = { due_on: t('今日か、それより後の日にしてください', 'Please choose today or a later day') }
      return boardPage(c, { values: read.form.values, errors }, 422)
    }
    const short = await c.var.write((tx) => assignAll(tx, actor, call, due_on, c.var.now))
    return c.redirect(`${reviewingPaths.board(c.req.param('id'), call)}&short=${short.size}`, 303)
  })
  .get('/staff/applications/:application/reviews', (c) => applicationPage(c, c.req.param('application')))
  .post('/staff/applications/:application/reviews', async (c) => {
    const [actor, application] = [arrangerIn(c), c.req.param('application')]
    const read = await readForm(c, assignOneForm)
    if (!read.ok) return applicationPage(c, application)
    await c.var.write((tx) => assignOne(tx, actor, application, read.value.reviewer, c.var.now))
    return c.redirect(reviewingPaths.application(application), 303)
  })
  .post('/staff/reviews/:review/removal', (c) => withReason(c, 'removal'))
  .post('/staff/reviews/:review/reopening', (c) => withReason(c, 'reopening'))
