// The formal check of one application.
import { Hono } from 'hono'
import { formValues } from '#platform/forms/form-values.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { applicationPaths, JudgementBox } from '#modules/applications/index.ts'
import { check, pass } from '../actions/check.ts'
import { pointValues, readPoints, versionForm } from '../forms.ts'
import { CheckPage } from '../pages/check-page.tsx'
import { screeningPaths } from '../paths.ts'
import { canScreen } from '../policy.ts'
import { crumbs, type Read, readChecked } from './common.ts'

export const checking = new Hono<Env>()

interface Shown {
  form?: FormState
  differing?: { label: string; text: string }[]
}

function page(c: Ctx, read: Read, { form, differing }: Shown = {}) {
  const { judgement } = read.application
  const title = t('形式審査', 'Formal check')
  const errors = form !== undefined && Object.keys(form.errors).length > 0
  return show(
    c,
    {
      title,
      wide: true,
      status: differing !== undefined ? 409 : errors ? 422 : 200,
      crumbs: crumbs(read.application, title),
    },
    <CheckPage
      {...read}
      form={form ?? { values: pointValues(read.noted), errors: {} }}
      mayScreen={canScreen(c.var.actor)}
      differing={differing}
      judged={
        judgement && (
          <JudgementBox
            judgement={judgement}
            note={t('提出されたときの内容での判定です。', 'As it was judged when it was submitted.')}
          />
        )
      }
    />,
  )
}

/** Both words are kept: what was typed in the form, what somebody else noted above it. */
async function meanwhile(c: Ctx, values: FormState['values']) {
  const read = await readChecked(c)
  const mine = readPoints(read.points, values).noted
  const said = (one: { ok: boolean; note: string } | undefined): string =>
    one === undefined
      ? t('まだ', 'Not yet')
      : `${one.ok ? t('よい', 'In order') : t('不備がある', 'Not in order')} ${one.note}`.trim()
  const differing = read.points
    .filter(({ code }) => said(mine[code]) !== said(read.noted[code]))
    .map(({ code, label }) => ({ label, text: said(read.noted[code]) }))
  return page(c, read, { form: { values, errors: {} }, differing })
}

checking
  .get('/staff/applications/:id/screening', async (c) => page(c, await readChecked(c)))
  .post('/staff/applications/:id/screening', async (c) => {
    const [actor, read, { values }] = [signedIn(c), await readChecked(c), await posted(c)]
    const { noted, errors } = readPoints(read.points, values)
    if (Object.keys(errors).length > 0) return page(c, read, { form: { values, errors } })
    const version = formValues(versionForm, values)
    const at = version.ok ? version.value.version : -1
    return saving(c, (tx) => check(tx, actor, read.application.id, noted, at, c.var.now), {
      done: () => c.redirect(screeningPaths.check(read.application.id), 303),
      meanwhile: () => meanwhile(c, values),
    })
  })
  .post('/staff/applications/:id/screening/passing', async (c) => {
    const [actor, id, { values }] = [signedIn(c), c.req.param('id'), await posted(c)]
    const version = formValues(versionForm, values)
    return saving(c, (tx) => pass(tx, actor, id, version.ok ? version.value.version : -1, c.var.now), {
      done: () => c.redirect(applicationPaths.one(id), 303),
      meanwhile: async () => {
        const read = await readChecked(c)
        return page(c, read, {
          differing: [
            {
              label: t('確かめた点', 'Points'),
              text: t(
                'ほかの方が確認の結果を変えました。下は、いまの内容です。',
                'Somebody else has changed it. Below is what stands now.',
              ),
            },
          ],
        })
      },
    })
  })
