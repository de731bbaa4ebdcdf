// One condition, one step of the amount, one example, one value.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import { text } from '#platform/forms/fields.ts'
import { type FormState, typed } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { z } from 'zod'
import { compile } from '../../rules/compile.ts'
import { freeId, type Part, putExample, putLine, putStep, putValue, removeValue } from '../edits.ts'
import { factsRead, readExample, typedExample } from '../example-form.ts'
import { judge, type Judgement } from '../../rules/judge.ts'
import { lineForm, readLine, typedLine, version } from '../line-form.ts'
import { ExamplePage } from '../pages/example-page.tsx'
import { LinePage } from '../pages/line-page.tsx'
import { StepPage } from '../pages/step-page.tsx'
import { ValuePage } from '../pages/value-page.tsx'
import { rulePaths } from '../paths.ts'
import { capsForm, capsOf, readStep, stepForm, typedStep } from '../step-form.ts'
import { crumbs, type Draft, placeIn, readDraft, save } from './shared.ts'

export const items = new Hono<Env>()

/** What was typed is shown again: wrong, or after somebody else was first. Without it, what is stored. */
interface Again {
  form?: FormState
  meanwhile?: boolean
  judged?: Judgement | null
}

const statusOf = ({ form, meanwhile, judged }: Again): 200 | 409 | 422 =>
  meanwhile ? 409 : form === undefined || judged ? 200 : 422

const own = async (
  c: Ctx,
  draft: Draft,
  title: string,
  stored: FormState['values'],
  { form, meanwhile = false }: Again,
) => ({
  scheme: draft.scheme.id,
  title,
  lead: draft.scheme.title,
  version: draft.version,
  meanwhile,
  form: form ?? (await openForm(c, { values: stored, errors: {} })),
})

const actionOf = (draft: Draft, part: Part, at: number | null) => rulePaths.item(draft.scheme.id, part, at ?? 'new')

async function showLine(c: Ctx, draft: Draft, at: number | null, again: Again = {}): Promise<Response> {
  const line = at === null ? null : found(draft.set.lines[at])
  const title = line === null ? t('要件を加える', 'Add a condition') : t('要件を直す', 'Change a condition')
  return show(
    c,
    { title, crumbs: crumbs(draft.scheme, title), status: statusOf(again) },
    <LinePage
      {...await own(c, draft, title, typedLine(line, draft.offered), again)}
      action={actionOf(draft, 'lines', at)}
      facts={[...draft.offered.values()]}
    />,
  )
}

items.get('/staff/schemes/:id/rules/lines/:at', async (c) => {
  const draft = await readDraft(c, c.req.param('id'))
  return showLine(c, draft, placeIn(draft.set.lines, c.req.param('at')))
})

items.post('/staff/schemes/:id/rules/lines/:at', async (c) => {
  const draft = await readDraft(c, c.req.param('id'))
  const at = placeIn(draft.set.lines, c.req.param('at'))
  const { form, ...read } = await readForm(c, lineForm)
  if (!read.ok) return showLine(c, draft, at, { form })
  const id = at === null ? freeId(draft.set) : found(draft.set.lines[at]).id
  const made = readLine(read.value, id, draft.offered)
  if ('errors' in made) return showLine(c, draft, at, { form: { ...form, errors: made.errors } })
  return save(c, draft.scheme.id, read.value.version, putLine(at, made.line), () =>
    showLine(c, draft, at, { form, meanwhile: true }),
  )
})

async function showStep(c: Ctx, draft: Draft, at: number | null, again: Again = {}): Promise<Response> {
  const step = at === null ? null : found(draft.set.amount[at])
  const title = step === null ? t('金額の手順を加える', 'Add a step') : t('金額の手順を直す', 'Change a step')
  return show(
    c,
    { title, crumbs: crumbs(draft.scheme, title), status: statusOf(again) },
    <StepPage
      {...await own(c, draft, title, typedStep(step, draft.offered), again)}
      action={actionOf(draft, 'amount', at)}
      offered={draft.offered}
      facts={[...draft.facts.values()]}
    />,
  )
}

items.get('/staff/schemes/:id/rules/amount/:at', async (c) => {
  const draft = await readDraft(c, c.req.param('id'))
  return showStep(c, draft, placeIn(draft.set.amount, c.req.param('at')))
})

items.post('/staff/schemes/:id/rules/amount/:at', async (c) => {
  const draft = await readDraft(c, c.req.param('id'))
  const at = placeIn(draft.set.amount, c.req.param('at'))
  const { form, ...read } = await readForm(c, stepForm)
  if (!read.ok) return showStep(c, draft, at, { form })
  const caps = read.value.kind === 'items' ? await readForm(c, capsForm(capsOf(draft.offered))) : null
  if (caps?.ok === false) return showStep(c, draft, at, { form: caps.form })
  const made = readStep(read.value, caps?.value ?? {}, draft.offered)
  if ('errors' in made) return showStep(c, draft, at, { form: { ...form, errors: made.errors } })
  return save(c, draft.scheme.id, read.value.version, putStep(at, made.step), () =>
    showStep(c, draft, at, { form, meanwhile: true }),
  )
})

/** What these rules read; everything while they do not compile. */
function factsAsked({ set, facts }: Draft) {
  const compiled = compile(set)
  return 'rules' in compiled ? factsRead(compiled.rules) : [...facts.values()]
}

async function showExample(c: Ctx, draft: Draft, at: number | null, again: Again = {}): Promise<Response> {
  const example = at === null ? null : found(draft.set.examples[at])
  const title = example === null ? t('例を加える', 'Add an example') : t('例を直す', 'Change an example')
  const facts = factsAsked(draft)
  return show(
    c,
    { title, crumbs: crumbs(draft.scheme, title), status: statusOf(again) },
    <ExamplePage
      {...await own(c, draft, title, typedExample(example, facts), again)}
      action={actionOf(draft, 'examples', at)}
      facts={facts}
      lines={draft.set.lines}
      money={draft.set.amount.length > 0}
      judged={again.judged ?? null}
    />,
  )
}

items.get('/staff/schemes/:id/rules/examples/:at', async (c) => {
  const draft = await readDraft(c, c.req.param('id'))
  return showExample(c, draft, placeIn(draft.set.examples, c.req.param('at')))
})

items.post('/staff/schemes/:id/rules/examples/:at', async (c) => {
  const draft = await readDraft(c, c.req.param('id'))
  const at = placeIn(draft.set.examples, c.req.param('at'))
  const { values } = await posted(c)
  const form = { values, errors: {} }
  const lines = draft.set.lines.map(({ id }) => id)
  const made = readExample(form, factsAsked(draft), lines, at === null ? null : found(draft.set.examples[at]))
  if ('errors' in made) return showExample(c, draft, at, { form: { values, errors: made.errors } })
  if (typed(form, 'act') === 'try') {
    const compiled = compile(draft.set)
    const judged = 'rules' in compiled ? judge(compiled.rules, made.example.case) : null
    return showExample(c, draft, at, { form, judged: judged === null || 'errors' in judged ? null : judged })
  }
  return save(c, draft.scheme.id, Number(typed(form, 'version')), putExample(at, made.example), () =>
    showExample(c, draft, at, { form, meanwhile: true }),
  )
})

const valueForm = z.object({
  version,
  code: text({ max: 40 }),
  words: text({ max: 200 }),
  is: text({ max: 1000 }),
})

async function showValue(c: Ctx, draft: Draft, code: string | null, again: Again = {}): Promise<Response> {
  const title = code === null ? t('途中の値を加える', 'Add a value') : t('途中の値を直す', 'Change a value')
  const stored = code === null ? {} : { code, ...found(draft.set.values[code]) }
  return show(
    c,
    { title, crumbs: crumbs(draft.scheme, title), status: statusOf(again) },
    <ValuePage
      {...await own(c, draft, title, stored, again)}
      action={rulePaths.value(draft.scheme.id, code ?? 'new')}
      code={code}
      facts={[...draft.offered.values()]}
    />,
  )
}

const codeIn = (draft: Draft, code: string): string | null => {
  if (code === 'new') return null
  foundIf(Object.hasOwn(draft.set.values, code))
  return code
}

items.get('/staff/schemes/:id/rules/values/:code', async (c) => {
  const draft = await readDraft(c, c.req.param('id'))
  return showValue(c, draft, codeIn(draft, c.req.param('code')))
})

items.post('/staff/schemes/:id/rules/values/:code', async (c) => {
  const draft = await readDraft(c, c.req.param('id'))
  const before = codeIn(draft, c.req.param('code'))
  const { form, ...read } = await readForm(c, valueForm)
  if (!read.ok) return showValue(c, draft, before, { form })
  const { version, code, words, is } = read.value
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(code) || code === 'new') {
    const errors = {
      code: t(
        '英小文字ではじまり、英小文字・数字・_ で書いてください',
        'Small letters, digits and _, beginning with a letter',
      ),
    }
    return showValue(c, draft, before, { form: { ...form, errors } })
  }
  return save(
    c,
    draft.scheme.id,
    version,
    (set) => putValue(code, { words, is })(before === null || before === code ? set : removeValue(before)(set)),
    () => showValue(c, draft, before, { form, meanwhile: true }),
  )
})

const removalForm = z.object({ version })

items.post('/staff/schemes/:id/rules/values/:code/removal', async (c) => {
  const draft = await readDraft(c, c.req.param('id'))
  const code = found(codeIn(draft, c.req.param('code')))
  const read = await readForm(c, removalForm)
  const { version } = found(read.ok ? read.value : null)
  return save(c, draft.scheme.id, version, removeValue(code), () => showValue(c, draft, code, { meanwhile: true }))
})
