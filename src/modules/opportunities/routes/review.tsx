// The coordinator's reading of a submitted challenge; its own people may read along.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { found, foundIf } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { saving } from '#platform/http/saving.ts'
import { show } from '#ui/show.tsx'
import { measureLabels } from '#modules/vision/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { commentOn, publish, returnDraft } from '../actions/review.ts'
import { commentForm, versionForm } from '../forms.ts'
import { kindOf } from '../kinds/index.ts'
import { organizationNames } from '../others.ts'
import { ReviewPage } from '../pages/review-page.tsx'
import { opportunityPaths } from '../paths.ts'
import { canReview, canSeeOpportunity } from '../policy.ts'
import { findDetail, listComments } from '../queries/detail.ts'
import { whyNotPublishable } from '../rules.ts'
import type { State } from '../tables.ts'

export const review = new Hono<Env>()

const reviewed: readonly State[] = ['draft', 'review', 'withdrawn']

interface Again {
  form?: FormState
  commentId?: string
  meanwhile?: boolean
  status?: 200 | 409 | 422
}

async function showReview(
  c: Ctx,
  id: string,
  { form = emptyForm, commentId = newId(), meanwhile, status }: Again = {},
) {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const o = found(await findDetail(db, id))
    const labels = await measureLabels(db, o.measures)
    return {
      o,
      comments: await listComments(db, id),
      organization: (await organizationNames(db, [o.organization])).get(o.organization),
      measures: o.measures.map((measure) => ({ id: measure, label: labels.get(measure) ?? measure })),
    }
  })
  // Once public, the comments stay between the two sides.
  foundIf(canSeeOpportunity(actor, { ...read.o, state: 'review' }) || readsAsStaff(actor))
  const lacks = reviewed.includes(read.o.state) ? whyNotPublishable(read.o, kindOf(read.o.kind), today(c.var.now)) : []
  return show(
    c,
    {
      title: t('募集の確認', 'Review'),
      wide: true,
      status,
      crumbs: [
        { label: t('今日の机', 'My desk'), href: opportunityPaths.desk() },
        { label: t('募集の確認', 'Review') },
      ],
    },
    <ReviewPage
      {...read}
      lacks={lacks}
      form={form}
      commentId={commentId}
      mayReview={canReview(actor)}
      meanwhile={meanwhile}
    />,
  )
}

review.get('/opportunities/:id/review', async (c) =>
  showReview(c, c.req.param('id'), { form: await openForm(c, emptyForm) }),
)

review.post('/opportunities/:id/review/comments', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, commentForm)
  if (!read.ok) return showReview(c, id, { form: read.form, status: 422 })
  await c.var.write((tx) => commentOn(tx, actor, id, read.value))
  return c.redirect(opportunityPaths.review(id), 303)
})

/** Decides on exactly the version that was read; otherwise shows what it has become. */
async function decide(
  c: Ctx,
  id: string,
  act: (tx: Tx, version: number) => Promise<{ length: number } | void>,
  then: string,
): Promise<Response> {
  const read = await readForm(c, versionForm)
  const { version } = found(read.ok ? read.value : null)
  return saving(c, (tx) => act(tx, version), {
    done: (lacks) => (lacks && lacks.length > 0 ? showReview(c, id, { status: 422 }) : c.redirect(then, 303)),
    meanwhile: () => showReview(c, id, { meanwhile: true, status: 409 }),
  })
}

review.post('/opportunities/:id/return', (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  return decide(c, id, (tx, version) => returnDraft(tx, actor, id, version), opportunityPaths.desk())
})

review.post('/opportunities/:id/publication', (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  return decide(c, id, (tx, version) => publish(tx, actor, id, version, c.var.now), opportunityPaths.page(id))
})
