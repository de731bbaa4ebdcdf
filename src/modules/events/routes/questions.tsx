// The editor of an event's questions.
import { Hono } from 'hono'
import { allow, found } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { moveQuestion, removeQuestion, saveQuestion } from '../actions/questions.ts'
import { moveForm, questionForm } from '../forms.ts'
import { QuestionPage } from '../pages/question-page.tsx'
import { eventPaths } from '../paths.ts'
import { canEditQuestions, canSeeEvent } from '../policy.ts'
import { answeredIn } from '../queries/answered.ts'
import { findEvent, type Question, questionsOf } from '../queries/event.ts'
import { questionPurposes } from '../tables.ts'

export const questions = new Hono<Env>()

const isIn = <T extends string>(values: readonly T[], text: string): T | undefined => values.find((one) => one === text)

const typedOf = (question: Question | null): FormState['values'] =>
  question === null
    ? { id: newId(), kind: 'line' }
    : {
        id: question.id,
        label: question.label,
        kind: question.kind,
        help: question.help,
        options: question.options.join('\n'),
        needed: question.needed ? 'yes' : '',
      }

/** `edit`: the id of the one to reword. */
async function showQuestions(c: Ctx, id: string, asked: string, edit: string, form?: FormState): Promise<Response> {
  const actor = signedIn(c)
  const purpose = isIn(questionPurposes, asked) ?? 'registration'
  const read = await c.var.read(async (db) => {
    const event = found(await findEvent(db, id))
    found(canSeeEvent(actor, event) || null)
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
      status: form === undefined ? 200 : 422,
      crumbs: [{ label: t('催しの運営', 'Organizing'), href: eventPaths.manage(id) }, { label: title }],
    },
    <QuestionPage
      {...read}
      purpose={purpose}
      editing={editing}
      form={form ?? (await openForm(c, { values: typedOf(editing), errors: {} }))}
    />,
  )
}

questions.get('/events/:id/questions', (c) =>
  showQuestions(c, c.req.param('id'), c.req.query('purpose') ?? '', c.req.query('edit') ?? ''),
)

questions.post('/events/:id/questions', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const { form, ...read } = await readForm(c, questionForm)
  const [purpose, own] = [String(form.values['purpose'] ?? ''), String(form.values['id'] ?? '')]
  if (!read.ok) return showQuestions(c, id, purpose, own, form)
  const { options, ...given } = read.value
  const chosen = given.kind === 'one' || given.kind === 'several'
  const wrong = await c.var.write((tx) => saveQuestion(tx, actor, id, { ...given, options: chosen ? options : [] }))
  if (wrong !== null) return showQuestions(c, id, purpose, own, { ...form, errors: { [wrong.field]: t(wrong.why) } })
  return c.redirect(eventPaths.questions(id, given.purpose), 303)
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
