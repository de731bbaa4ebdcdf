// A reviewer's own pages: what waits, the declaration, reading and scoring.
import { Hono } from 'hono'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import { emptyForm, type FormState, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { briefsOf } from '#modules/applications/index.ts'
import { callsById, fieldsOf, filesIn, type FormField, sayAnswers } from '#modules/schemes/index.ts'
import { declareConflict, declareFree } from '../actions/declare.ts'
import { handIn, keepScores, type Scoring } from '../actions/score.ts'
import { conflictForm, declarationForm, readRow, scoreForm, scoringForm } from '../forms.ts'
import { DeclarePage } from '../pages/declare-page.tsx'
import { MyReviews } from '../pages/my-reviews.tsx'
import { ReviewPage } from '../pages/review-page.tsx'
import { reviewingPaths } from '../paths.ts'
import type { ReviewPlan } from '../plan.ts'
import { hasDeclaredFree, isOwnReview } from '../policy.ts'
import { beforeDeclaring, type WholeReview, wholeReview } from '../queries/own.ts'
import { findReview, type Review, reviewCalls, reviewsBy } from '../queries/reviews.ts'
import { isSecondOpen } from '../rounds.ts'

export const own = new Hono<Env>()

const listTitle = () => t('わたしの審査', 'My reviews')

/** One's own, not taken off: of others it is not said that there is one. */
async function ownReview(c: Ctx): Promise<{ actor: Actor; review: Review }> {
  const actor = signedIn(c)
  const review = found(await c.var.read((db) => findReview(db, c.req.param('review') ?? '')))
  foundIf(isOwnReview(actor, review) && review.state !== 'off' && review.state !== 'conflict')
  return { actor, review }
}

async function declarePage(c: Ctx, review: Review, form: FormState, status: 200 | 422 = 200) {
  const before = await c.var.read((db) => beforeDeclaring(db, review))
  const title = t('利害関係の申告', 'Declaration of interest')
  const crumbs = [{ label: listTitle(), href: reviewingPaths.mine() }, { label: title }]
  return show(c, { title, status, crumbs }, <DeclarePage review={review.id} {...before} form={form} />)
}

/** Nobody outside needs them to judge. */
const never = new Set(['phone', 'email', 'own_phone', 'own_email'])

/** Without accounts and telephone numbers; where names are hidden, without addresses, names of files and what the record knows of the applicant. */
function answersOf({ decided, terms, application, call }: WholeReview) {
  if (decided) return []
  const { hide_names } = call.plan
  const isHidden = ({ kind, from }: FormField) =>
    kind === 'bank' ||
    never.has(from ?? '') ||
    (hide_names && (from !== undefined || kind === 'address' || kind === 'files'))
  const hidden = new Set(
    fieldsOf(terms.definition)
      .filter(isHidden)
      .map(({ code }) => code),
  )
  return sayAnswers(terms.definition, application.answers)
    .map((section) => ({ ...section, answers: section.answers.filter(({ code }) => !hidden.has(code)) }))
    .filter(({ answers }) => answers.length > 0)
}

/** Where names are hidden, documents are called by what they were asked for as. */
function filesOf({ terms, application, files, call }: WholeReview) {
  if (!call.plan.hide_names) return files
  const labels = new Map(fieldsOf(terms.definition).map(({ code, label }) => [code, label]))
  const asked = new Map(filesIn(terms.definition, application.answers).map(({ id, field }) => [id, labels.get(field)]))
  return files.map((file) => ({ ...file, name: asked.get(file.id) ?? t('提出書類', 'Document') }))
}

/** What they kept; in the second round begun from the first. */
function typedScores({ scores, round }: WholeReview): FormState {
  const kept = scores.find((one) => one.round === round) ?? scores.at(-1)
  const values = {
    ...Object.fromEntries(Object.entries(kept?.scores ?? {}).map(([code, score]) => [`score_${code}`, String(score)])),
    ...Object.fromEntries(Object.entries(kept?.comments ?? {}).map(([code, words]) => [`comment_${code}`, words])),
  }
  const version = kept !== undefined && kept.round === round ? kept.version : 0
  return { values: { ...values, words: kept?.words ?? '', version: String(version) }, errors: {} }
}

interface Shown {
  form?: FormState
  conflict?: FormState
}

async function reviewPage(
  c: Ctx,
  review: Review,
  { form, conflict = emptyForm }: Shown,
  status: 200 | 409 | 422 = 200,
) {
  const whole = await c.var.read((db) => wholeReview(db, review))
  const props = {
    ...whole,
    answers: answersOf(whole),
    files: filesOf(whole),
    conflictForm: conflict,
    meanwhile: status === 409,
  }
  const title = t('申請の審査', 'Reviewing an application')
  const crumbs = [{ label: listTitle(), href: reviewingPaths.mine() }, { label: title }]
  const state =
    form === undefined
      ? await openForm(c, typedScores(whole))
      : status === 409
        ? { values: { ...form.values, version: typedScores(whole).values['version'] ?? '0' }, errors: {} }
        : form
  return show(c, { title, status, wide: true, crumbs }, <ReviewPage {...props} form={state} />)
}

/** Half of a score is better kept than lost: errors are said, and nothing is written. */
function scoringIn({ criteria }: ReviewPlan, form: FormState) {
  const rows = criteria.map(({ code, points }) => ({ code, ...readRow(scoreForm(points), form, code) }))
  const errors: Record<string, string> = Object.assign({}, ...rows.map((row) => row.errors))
  const scores = Object.fromEntries(
    rows.flatMap(({ code, value }) => (value?.score == null ? [] : [[code, value.score]])),
  )
  const comments = Object.fromEntries(
    rows.flatMap(({ code, value }) => (value?.comment ? [[code, value.comment]] : [])),
  )
  return { scores, comments, errors }
}

own
  .get('/reviews', async (c) => {
    const actor = signedIn(c)
    const props = await c.var.read(async (db) => {
      const reviews = await reviewsBy(db, actor.account)
      const ids = [...new Set(reviews.map(({ call }) => call))]
      const calls = await reviewCalls(db, ids)
      return {
        reviews,
        applications: await briefsOf(
          db,
          reviews.map(({ application }) => application),
        ),
        calls: await callsById(db, ids),
        nameless: new Set(calls.filter(({ plan }) => plan.hide_names).map(({ call }) => call)),
        second: new Set(calls.filter(isSecondOpen).map(({ call }) => call)),
      }
    })
    return show(c, { title: listTitle(), wide: true }, <MyReviews {...props} />)
  })
  .get('/reviews/:review', async (c) => {
    const { review } = await ownReview(c)
    return hasDeclaredFree(review) ? reviewPage(c, review, {}) : declarePage(c, review, await openForm(c, emptyForm))
  })
  .post('/reviews/:review/declaration', async (c) => {
    const { actor, review } = await ownReview(c)
    const read = await readForm(c, declarationForm)
    if (!read.ok) return declarePage(c, review, read.form, 422)
    if (read.value.declared === 'none') {
      await c.var.write((tx) => declareFree(tx, actor, review.id, c.var.now))
      return c.redirect(reviewingPaths.one(review.id), 303)
    }
    const tie = await readForm(c, conflictForm)
    if (!tie.ok)
      return hasDeclaredFree(review)
        ? reviewPage(c, review, { conflict: tie.form }, 422)
        : declarePage(c, review, tie.form, 422)
    await c.var.write((tx) => declareConflict(tx, actor, review.id, tie.value, c.var.now))
    return c.redirect(reviewingPaths.mine(), 303)
  })
  .post('/reviews/:review/score', async (c) => {
    const { actor, review } = await ownReview(c)
    allow(mayWrite(actor))
    if (!hasDeclaredFree(review)) throw undeclared(review.id)
    const { call } = await c.var.read((db) => wholeReview(db, review))
    const read = await readForm(c, scoringForm)
    const { errors, ...given } = scoringIn(call.plan, read.form)
    if (!read.ok || Object.keys(errors).length > 0)
      return reviewPage(
        c,
        review,
        { form: { values: read.form.values, errors: { ...read.form.errors, ...errors } } },
        422,
      )
    const { act, words, version } = read.value
    const scoring: Scoring = { ...given, words, version }
    const meanwhile = () => reviewPage(c, review, { form: read.form }, 409)
    if (act === 'keep')
      return saving(c, (tx) => keepScores(tx, actor, review.id, scoring, c.var.now), {
        done: () => c.redirect(reviewingPaths.one(review.id), 303),
        meanwhile,
      })
    return saving(c, (tx) => handIn(tx, actor, review.id, scoring, c.var.now), {
      done: (missing) => {
        if (missing.length === 0) return c.redirect(reviewingPaths.mine(), 303)
        const choose = t('点を選んでください（書きかけは保存しました）', 'Please choose a score (the rest was kept)')
        const errors = Object.fromEntries(missing.map((code) => [`score_${code}`, choose]))
        return reviewPage(c, review, { form: { ...typedOver(read.form, version + 1), errors } }, 422)
      },
      meanwhile,
    })
  })

const undeclared = (review: string): Refusal =>
  new Refusal(
    403,
    {
      ja: '先に、利害関係の有無を申告してください。',
      en: 'Please declare first whether anything ties you to the applicant.',
    },
    { href: reviewingPaths.one(review), label: { ja: '申告する', en: 'Declare' } },
  )
