// The rules in order: what stands where, settling a version, the file.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { choice, integer } from '#platform/forms/fields.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { z } from 'zod'
import { beginRules, discardRules, settleRules } from '../actions.ts'
import { ruleChanges } from '../changes.ts'
import { parts, stepPart, steps } from '../edits.ts'
import { version } from '../line-form.ts'
import { RulesEditorPage, rulesTitle } from '../pages/editor.tsx'
import { RulesVersionPage } from '../pages/version-page.tsx'
import { schemePaths } from '../../paths.ts'
import { rulePaths } from '../paths.ts'
import { ruleText } from '../../rules/write.ts'
import { crumbs, readVersions, save } from './shared.ts'

export const building = new Hono<Env>()

const versionForm = z.object({ version })
const stepForm = z.object({ version, part: choice(parts), at: integer({ min: 0, max: 9999 }), step: choice(steps) })

async function showEditor(c: Ctx, id: string, status: 200 | 409 | 422 = 200): Promise<Response> {
  const read = await readVersions(c, id)
  const title = rulesTitle(read.may)
  return show(
    c,
    { title, crumbs: crumbs(read.scheme), status },
    <RulesEditorPage {...read} meanwhile={status === 409} />,
  )
}

building.get('/staff/schemes/:id/rules', (c) => showEditor(c, c.req.param('id')))

building.post('/staff/schemes/:id/rules/beginning', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  await c.var.write((tx) => beginRules(tx, actor, id))
  return c.redirect(rulePaths.editor(id), 303)
})

building.post('/staff/schemes/:id/rules/step', async (c) => {
  const id = c.req.param('id')
  const read = await readForm(c, stepForm)
  const { version, part, at, step } = found(read.ok ? read.value : null)
  return save(c, id, version, stepPart(part, at, step), () => showEditor(c, id, 409))
})

building.post('/staff/schemes/:id/rules/settling', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, versionForm)
  const { version } = found(read.ok ? read.value : null)
  return saving(c, (tx) => settleRules(tx, actor, id, version, c.var.now), {
    done: (problems) => (problems.length > 0 ? showEditor(c, id, 422) : c.redirect(schemePaths.manage(id), 303)),
    meanwhile: () => showEditor(c, id, 409),
  })
})

building.post('/staff/schemes/:id/rules/discarding', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, versionForm)
  const { version } = found(read.ok ? read.value : null)
  return saving(c, (tx) => discardRules(tx, actor, id, version), {
    done: () => c.redirect(rulePaths.editor(id), 303),
    meanwhile: () => showEditor(c, id, 409),
  })
})

building.get('/staff/schemes/:id/rules/rules.yaml', async (c) => {
  const { versions } = await readVersions(c, c.req.param('id'))
  const [newest] = versions
  return c.body(ruleText(found(newest).definition), 200, {
    'content-type': 'application/yaml; charset=utf-8',
    'content-disposition': 'attachment; filename="rules.yaml"',
  })
})

building.get('/staff/schemes/:id/rules/versions/:number', async (c) => {
  const { scheme, versions } = await readVersions(c, c.req.param('id'))
  const of = (number: number) => versions.find((one) => one.number === number)
  const shown = found(of(Number(c.req.param('number'))))
  const before = of(shown.number - 1)
  const title = t(`判定ルール 第${shown.number}版`, `Rules, version ${shown.number}`)
  return show(
    c,
    { title, crumbs: crumbs(scheme, title) },
    <RulesVersionPage
      scheme={scheme}
      shown={shown}
      before={before}
      changes={before === undefined ? [] : ruleChanges(before.definition, shown.definition)}
    />,
  )
})
