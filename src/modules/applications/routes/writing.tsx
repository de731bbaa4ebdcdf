// To fill it in: a section, or all of it; and what the script sends while it is being typed.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import { formValues } from '#platform/forms/form-values.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { clockText } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { answerChanges, type FormRead, mostKept, readAnswers, type Values, valuesOf } from '#modules/schemes/index.ts'
import { save } from '../actions/save.ts'
import { versionForm } from '../forms.ts'
import { JudgedLines } from '../pages/judgement.tsx'
import { WritePage, type WriteProps } from '../pages/write-page.tsx'
import { applicationPaths } from '../paths.ts'
import type { Whole } from '../queries/whole.ts'
import { crumbs, readOpen } from './whose.ts'

export const writing = new Hono<Env>()

/** The section of the address; undefined: the whole form. */
function sectionOf(c: Ctx, { progress }: Whole) {
  const code = c.req.param('section')
  return code === undefined ? undefined : found(progress.sections.find((one) => one.code === code))
}

const page = (c: Ctx, props: WriteProps, status: 200 | 409 | 422) => {
  const title = props.section?.title ?? t('申請書（すべて）', 'The whole form')
  return show(c, { title, status, wide: true, crumbs: crumbs(props, title) }, <WritePage {...props} />)
}

async function open(c: Ctx) {
  const whole = await readOpen(c)
  const form: FormState = { values: valuesOf(whole.terms.definition, whole.application.answers), errors: {} }
  return page(c, { ...whole, form, section: sectionOf(c, whole), version: whole.application.version }, 200)
}

/** What has just arrived is shown with its receipt, where it was handed in. */
const arrivedAt = (id: string, section: string | undefined, input: string): string =>
  `${section === undefined ? applicationPaths.whole(id) : applicationPaths.section(id, section)}#${input.replace(/-\d+-upload$/, '')}`

const nextOf = ({ application: { id }, progress }: Whole, section?: string): string => {
  const at = progress.sections.findIndex(({ code }) => code === section)
  const next = section === undefined ? undefined : progress.sections[at + 1]
  return next === undefined ? applicationPaths.check(id) : applicationPaths.section(id, next.code)
}

/** Both words are kept: what was typed in the form, what is stored above it. */
function meanwhile(c: Ctx, whole: Whole, typed: FormRead) {
  const { definition } = whole.terms
  const { answers, version } = whole.application
  const differing = answerChanges(definition, answers, typed.answers).map(({ label, before }) => ({
    label,
    text: before,
  }))
  const form = { values: typed.form.values, errors: {} }
  return page(c, { ...whole, form, section: sectionOf(c, whole), version, differing }, 409)
}

/** What a draft cuts off is shown whole, beside the sentence that it is too long. */
const cut = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, typed]) => typeof typed === 'string' && typed.length > mostKept))

async function keep(c: Ctx) {
  const whole = await readOpen(c)
  const section = sectionOf(c, whole)?.code
  const { values, files, fileErrors } = await posted(c)
  const version = formValues(versionForm, values)
  const only = section === undefined ? {} : { section }
  const read = () => readAnswers(whole.terms.definition, values, { ...only, kept: whole.application.answers })
  if (!version.ok) return meanwhile(c, whole, read())
  const typed = { values, files, version: version.value.version, ...only }
  return saving(c, (tx) => save(tx, whole.actor, whole.application.id, typed, c.var.now), {
    done: async (saved) => {
      const errors = { ...saved.read.form.errors, ...fileErrors }
      const [arrived] = Object.keys(files)
      if (Object.keys(errors).length === 0)
        return c.redirect(
          arrived === undefined ? nextOf(whole, section) : arrivedAt(whole.application.id, section, arrived),
          303,
        )
      const now = await readOpen(c)
      const stored = valuesOf(now.terms.definition, now.application.answers)
      const form = { values: { ...stored, ...cut(values) }, errors }
      return page(c, { ...now, form, section: sectionOf(c, now), version: saved.version }, 422)
    },
    meanwhile: async () => meanwhile(c, await readOpen(c), read()),
  })
}

/** Documents are sent by the button. `said`: for the line under the form; `judged`: what the rules say now. */
async function keepTyping(c: Ctx) {
  const whole = await readOpen(c)
  const section = sectionOf(c, whole)?.code
  const { values } = await posted(c)
  const version = formValues(versionForm, values)
  foundIf(version.ok)
  const typed = {
    values,
    files: {},
    version: version.ok ? version.value.version : 0,
    ...(section !== undefined && { section }),
  }
  return saving(c, (tx) => save(tx, whole.actor, whole.application.id, typed, c.var.now), {
    done: async (saved) => {
      const { judgement } = await readOpen(c)
      const at = clockText(c.var.now)
      return c.json({
        version: saved.version,
        said: t(`保存しました（${at}）`, `Saved (${at})`),
        judged: String(<JudgedLines judgement={judgement} />),
      })
    },
    meanwhile: () => {
      const said = t(
        'ほかの方が先に保存しました。「保存して次へ」を押すと、両方の内容を見比べられます。',
        'Somebody else saved it first. Press “Save and go on” to see both side by side.',
      )
      return c.json({ said }, 409)
    },
  })
}

writing
  .get('/applications/:id/sections/:section', open)
  .post('/applications/:id/sections/:section', keep)
  .get('/applications/:id/whole', open)
  .post('/applications/:id/whole', keep)
  .post('/applications/:id/typing/:section?', keepTyping)
