// A proposal while its drafter works on it: its words, and each of its applications.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { editDecision, editItem, removeItem } from '../actions/draft.ts'
import { dossierSections } from '../dossier/parts.ts'
import { itemForm, versionForm, wordsForm } from '../forms.ts'
import { ItemPage } from '../pages/item-page.tsx'
import { PartList } from '../pages/part-list.tsx'
import { WordsPage } from '../pages/words-page.tsx'
import { awardPaths } from '../paths.ts'
import { canPropose } from '../policy.ts'
import type { Whole, WholeRow } from '../queries/whole.ts'
import { changedMeanwhile, idIn, listCrumb, readContents, readerIn, readWhole, writerIn } from './staff.ts'

export const editing = new Hono<Env>()

const crumbs = ({ decision }: Whole, here: string) => [
  listCrumb(),
  { label: decision.title, href: awardPaths.one(decision.id) },
  { label: here },
]

const back = (c: Ctx) => c.redirect(awardPaths.one(idIn(c)), 303)

/** What was typed, to be saved over what was stored in between. */
const over = (typed: FormState, { decision }: Whole, application = 0): FormState => {
  const versions = { version: String(decision.version), application_version: String(application) }
  return '' in typed.errors ? { ...typed, values: { ...typed.values, ...versions } } : typed
}

const isOpen = ({ decision: { state } }: Whole): boolean => state === 'draft' || state === 'returned'

const stored = ({ decision }: Whole, { item, application }: WholeRow): FormState => ({
  values: {
    version: String(decision.version),
    application_version: String(application.version),
    outcome: item.outcome,
    yen: item.yen === null ? '' : String(item.yen),
    reason: item.reason,
    conditions: item.conditions.join('\n'),
  },
  errors: {},
})

async function itemPage(c: Ctx, typed?: FormState) {
  const actor = readerIn(c)
  const whole = await readWhole(c)
  const row = found(whole.rows.find(({ application }) => application.id === c.req.param('application')))
  const mine = canPropose(actor) && whole.decision.drafter === actor.account && isOpen(whole)
  const parts = await c.var.read(async (db) => {
    await readContents(db, actor, [row.application.id])
    return (await dossierSections(db, [row.application])).get(row.application.id) ?? []
  })
  const title = row.application.applicant_name
  const form = mine ? (typed ? over(typed, whole, row.application.version) : stored(whole, row)) : null
  return show(
    c,
    { title, wide: true, status: typed === undefined ? 200 : 422, crumbs: crumbs(whole, title) },
    <ItemPage
      whole={whole}
      row={row}
      form={form}
      parts={parts.map((part) => (
        <PartList {...part} />
      ))}
    />,
  )
}

async function wordsPage(c: Ctx, typed?: FormState) {
  writerIn(c)
  const whole = await readWhole(c)
  const { title, words, version } = whole.decision
  const form = typed ? over(typed, whole) : { values: { title, words, version: String(version) }, errors: {} }
  const here = t('件名と趣旨を直す', 'Change title and purpose')
  const status = typed === undefined ? 200 : 422
  return show(c, { title: here, status, crumbs: crumbs(whole, here) }, <WordsPage id={whole.decision.id} form={form} />)
}

editing
  .get('/staff/decisions/:id/edit', (c) => wordsPage(c))
  .post('/staff/decisions/:id/edit', async (c) => {
    const actor = writerIn(c)
    const read = await readForm(c, wordsForm)
    if (!read.ok) return wordsPage(c, read.form)
    return saving(c, (tx) => editDecision(tx, actor, idIn(c), read.value), {
      done: () => back(c),
      meanwhile: () => wordsPage(c, { ...read.form, errors: changedMeanwhile() }),
    })
  })
  .get('/staff/decisions/:id/items/:application', (c) => itemPage(c))
  .post('/staff/decisions/:id/items/:application', async (c) => {
    const actor = writerIn(c)
    const { kind } = await readWhole(c)
    const read = await readForm(c, itemForm(kind))
    if (!read.ok) return itemPage(c, read.form)
    return saving(c, (tx) => editItem(tx, actor, idIn(c), c.req.param('application'), read.value), {
      done: () => back(c),
      meanwhile: () => itemPage(c, { ...read.form, errors: changedMeanwhile() }),
    })
  })
  .post('/staff/decisions/:id/items/:application/removal', async (c) => {
    const actor = writerIn(c)
    const read = await readForm(c, versionForm)
    if (!read.ok) return itemPage(c)
    const { version } = read.value
    return saving(c, (tx) => removeItem(tx, actor, idIn(c), c.req.param('application'), version), {
      done: () => back(c),
      meanwhile: () => itemPage(c),
    })
  })
