// What is asked of those who apply, and of those who came.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, notFound, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { lockVisible } from '../lock-for.ts'
import { eventPaths } from '../paths.ts'
import { canEditQuestions } from '../policy.ts'
import { answeredIn } from '../queries/answered.ts'
import { findQuestion, type Question, questionsOf } from '../queries/event.ts'
import type { QuestionPurpose } from '../tables.ts'

const maxQuestions = 20

const action = 'events.questions_changed'
const subject = 'event'

type Given = Pick<Question, 'id' | 'purpose' | 'kind' | 'label' | 'help' | 'options' | 'needed'>
interface Wrong {
  field: 'kind' | 'options' | 'label'
  why: Phrase
}

/** What an answer relies on: its kind, and the choices it was made from. */
function wrongOnceAnswered(before: Question, given: Given): Wrong | null {
  if (before.kind !== given.kind) {
    const why = {
      ja: 'すでに答えがあるため、答え方は変えられません。言葉づかいの手直しだけができます。',
      en: 'Somebody has answered: only the wording can change, not the kind.',
    }
    return { field: 'kind', why }
  }
  const gone = before.options.filter((option) => !given.options.includes(option))
  return gone.length === 0
    ? null
    : {
        field: 'options',
        why: {
          ja: `すでに答えがあるため、「${gone.join('」「')}」はなくせません。加えることはできます。`,
          en: `Somebody has answered: “${gone.join('”, “')}” must stay. You may add choices.`,
        },
      }
}

/**
 * A new question, at the end, or one reworded; what stands in the way, or null. Throws EditedMeanwhile when it is no longer the
 * version that the form was made from (null: there was none).
 */
export async function saveQuestion(
  tx: Tx,
  actor: Actor,
  event: string,
  given: Given,
  version: number | null,
): Promise<Wrong | null> {
  const row = await lockVisible(tx, actor, event)
  allow(canEditQuestions(actor, row, given.purpose))
  const before = await findQuestion(tx, given.id)
  if (before !== undefined && (before.event !== event || before.purpose !== given.purpose)) throw notFound()
  if ((before?.version ?? null) !== version) throw new EditedMeanwhile()
  const { municipality } = actor
  if (before === undefined) {
    const all = await questionsOf(tx, event, given.purpose)
    if (all.length >= maxQuestions) {
      const why = { ja: `質問は${maxQuestions}個までです。`, en: `At most ${maxQuestions} questions, please.` }
      return { field: 'label', why }
    }
    const position = Math.max(0, ...all.map((one) => one.position)) + 1
    await tx
      .insertInto('event_question')
      .values({ municipality, event, position, ...given })
      .execute()
  } else {
    const answered = await answeredIn(tx, event, given.purpose)
    const wrong = answered.has(given.id) ? wrongOnceAnswered(before, given) : null
    if (wrong !== null) return wrong
    await tx
      .updateTable('event_question')
      .set({ ...given, version: before.version + 1 })
      .where('id', '=', given.id)
      .execute()
  }
  await record(tx, actor, { action, subject, subject_id: event, before, after: given })
  return null
}

async function lockQuestion(tx: Tx, actor: Actor, event: string, id: string): Promise<Question> {
  const row = await lockVisible(tx, actor, event)
  const question = found(await findQuestion(tx, id))
  if (question.event !== event) throw notFound()
  allow(canEditQuestions(actor, row, question.purpose))
  return question
}

/** One place up or down; at the end of the list it stays where it is. */
export async function moveQuestion(
  tx: Tx,
  actor: Actor,
  event: string,
  id: string,
  by: 'up' | 'down',
): Promise<QuestionPurpose> {
  const question = await lockQuestion(tx, actor, event, id)
  const ids = (await questionsOf(tx, event, question.purpose)).map((one) => one.id)
  const from = ids.indexOf(id)
  const to = by === 'up' ? from - 1 : from + 1
  const other = ids[to]
  if (other === undefined) return question.purpose
  ids[to] = id
  ids[from] = other
  for (const [index, one] of ids.entries())
    await tx
      .updateTable('event_question')
      .set({ position: index + 1 })
      .where('id', '=', one)
      .execute()
  await record(tx, actor, { action, subject, subject_id: event, after: { question: id, moved: by } })
  return question.purpose
}

/** Only while nobody has answered it: an answer without its question says nothing. */
export async function removeQuestion(tx: Tx, actor: Actor, event: string, id: string): Promise<QuestionPurpose> {
  const question = await lockQuestion(tx, actor, event, id)
  const { purpose } = question
  if ((await answeredIn(tx, event, purpose)).has(id)) {
    throw new Refusal(
      409,
      {
        ja: 'すでに答えがあるため、この質問は消せません。これからの方に答えてもらわなくてよければ、「必ず答えてもらう」を外してください。',
        en: 'Somebody has answered this question, so it stays. If you no longer need it, make it optional.',
      },
      { href: eventPaths.questions(event, purpose), label: { ja: '質問へ戻る', en: 'Back to the questions' } },
    )
  }
  await tx.deleteFrom('event_question').where('id', '=', id).execute()
  await record(tx, actor, { action, subject, subject_id: event, before: question, after: { label: null } })
  return purpose
}
