// The editor of an event's questions.
import { Hono } from 'hono'
import { allow, found, foundIf } from '#platform/errors.ts'
import { differences, type Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { moveQuestion, removeQuestion, saveQuestion } from '../actions/questions.ts'
import { moveForm, questionForm } from '../forms.ts'
import { QuestionPage, questionFields } from '../pages/question-page.tsx'
import { eventPaths } from '../paths.ts'
import { canEditQuestions, canSeeEvent, purposesToEdit } from '../policy.ts'
import { answeredIn } from '../queries/answered.ts'
import { findEvent, findQuestion, type Question, questionsOf } from '../queries/event.ts'
import { questionPurposes } from '../tables.ts'

export const questions = new Hono<Env>()

const isIn = <T extends string>(values: readonly T[], text: string): T | undefined => values.find((one) => one === text)

type Asked = Pick<Question, 'id' | 'label' | 'kind' | 'help' | 'options' | 'needed'> & { version: number | null }

const typedOf = (question: Asked | null): FormState['values'] =>
  question === null
    ? { id: newId(), kind: 'line' }
    : {
        id: question.id,
        version: String(question.version ?? ''),
        label: question.label,
        kind: question.kind,
        help: question.help,
        options: question.options.join('\n'),
        needed: question.needed ? 'yes' : '',
      }

interface Shown {
  form?: FormState
  /** Somebody else saved it first: what they wrote; null where they removed it. */
  meanwhile?: readonly Said[] | null
}

/** `edit`: the id of the one to reword. */
async function showQuestions(c: Ctx, id: string, asked: string, edit: string, shown: Shown = {}): Promise<Response> {
  const { form, meanwhile } = shown
  const actor = signedIn(c)
  const purpose = isIn(questionPurposes, asked) ?? 'registration'
  const read = await c.var.read(async (db) => {
    const event = found(await findEvent(db, id))
    foundIf(canSeeEvent(actor, event))
    allow(canEditQuestions(actor, event, purpose))
    return {
      event,
      questions: await questionsOf(db, id, purpose),
      answered: await answeredIn(db, id, purpose),
    }
  })
  const editing = read.questions.find((one) => one.id === edit) ?? null
  const title = t('質問をつくる', 'Questions')
  return show(
    c,
    {
      title,
      status: form === undefined ? 200 : meanwhile === undefined ? 422 : 409,
      crumbs: [{ label: t('催しの運営', 'Organizing'), href: eventPaths.manage(id) }, { label: title }],
    },
    <QuestionPage
      {...read}
      purpose={purpose}
      asks={purposesToEdit(actor, read.event)}
      editing={editing}
      {...(meanwhile !== undefined && { meanwhile })}
      form={form ?? (await openForm(c, { values: typedOf(editing), errors: {} }))}
    />,
  )
}

questions.get('/events/:id/questions', (c) =>
  showQuestions(c, c.req.param('id'), c.req.query('purpose') ?? '', c.req.query('edit') ?? ''),
)

/** Somebody else saved or removed it first: what was typed stays in the form, with what is stored now beside it. */
async function tellMeanwhile(c: Ctx, id: string, purpose: string, mine: Asked, form: FormState): Promise<Response> {
  const stored = await c.var.read((db) => findQuestion(db, mine.id))
  const again = { values: { ...form.values, version: String(stored?.version ?? '') }, errors: {} }
  if (stored === undefined) return showQuestions(c, id, purpose, mine.id, { form: again, meanwhile: null })
  const meanwhile = differences(typedOf(stored), typedOf(mine), questionFields())
  // A second click: what they typed is what is stored.
  if (meanwhile.length === 0) return c.redirect(eventPaths.questions(id, stored.purpose), 303)
  return showQuestions(c, id, purpose, mine.id, { form: again, meanwhile })
}

questions.post('/events/:id/questions', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const { form, ...read } = await readForm(c, questionForm)
  const [purpose, own] = [String(form.values['purpose'] ?? ''), String(form.values['id'] ?? '')]
  if (!read.ok) return showQuestions(c, id, purpose, own, { form })
  const { options, version, ...given } = read.value
  const chosen = given.kind === 'one' || given.kind === 'several'
  const mine = { ...given, options: chosen ? options : [] }
  return saving(c, (tx) => saveQuestion(tx, actor, id, mine, version), {
    done: (wrong) =>
      wrong === null
        ? c.redirect(eventPaths.questions(id, given.purpose), 303)
        : showQuestions(c, id, purpose, own, { form: { ...form, errors: { [wrong.field]: t(wrong.why) } } }),
    meanwhile: () => tellMeanwhile(c, id, purpose, { ...mine, version }, form),
  })
})

questions.post('/events/:id/questions/:question/move', async (c) => {
  const actor = signedIn(c)
  const { id, question } = c.req.param()
  const read = await readForm(c, moveForm)
  const { by } = found(read.ok ? read.value : null)
  const purpose = await c.var.write((tx) => moveQuestion(tx, actor, id, question, by))
  return c.redirect(eventPaths.questions(id, purpose), 303)
})

questions.post('/events/:id/questions/:question/removal', async (c) => {
  const actor = signedIn(c)
  const { id, question } = c.req.param()
  const purpose = await c.var.write((tx) => removeQuestion(tx, actor, id, question))
  return c.redirect(eventPaths.questions(id, purpose), 303)
})
