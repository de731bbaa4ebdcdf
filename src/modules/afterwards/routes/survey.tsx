import { Hono } from 'hono'
import { z } from 'zod'
import { found, foundIf } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { show } from '#ui/show.tsx'
import { answersOf, canEditQuestions, type Question, questionShape, questionsOf } from '#modules/events/index.ts'
import { answerSurvey } from '../actions/survey.ts'
import { actorOf, type Holder, ownCrumbs, ownerOf } from '../holder.ts'
import { crumbsOf, organizedEvent } from '../organizer.ts'
import { ResultsPage } from '../pages/results-page.tsx'
import { SurveyPage } from '../pages/survey-page.tsx'
import { afterwardsPaths } from '../paths.ts'
import { cameTo } from '../queries/came.ts'
import { answersIn, hasAnswered } from '../queries/survey.ts'
import { resultOf, surveyRows } from '../results.ts'
import { isFew, surveyUntil } from '../rules.ts'

interface Asked {
  holder: Holder
  questions: Question[]
  answered: boolean
}

/** Of those who came, where something is asked; for anybody else the page is not there. */
async function asked(c: Ctx): Promise<Asked> {
  const holder = await ownerOf(c)
  const { event, participant } = holder
  return c.var.read(async (db) => {
    const questions = await questionsOf(db, event.id, 'survey')
    foundIf(questions.length > 0)
    return { holder, questions, answered: await hasAnswered(db, event.id, participant.own_key) }
  })
}

function page(c: Ctx, { holder, questions, answered }: Asked, form: FormState, status: 200 | 422 = 200) {
  const { event, participant } = holder
  const title = t('アンケート', 'Survey')
  return show(
    c,
    {
      title,
      status,
      crumbs: ownCrumbs(holder, title),
    },
    <SurveyPage
      ownKey={participant.own_key}
      title={event.title}
      questions={questions}
      until={found(surveyUntil(event))}
      answered={answered}
      form={form}
    />,
  )
}

export const survey = new Hono<Env>()
  .get('/tickets/:key/survey', async (c) => page(c, await asked(c), emptyForm))
  .post('/tickets/:key/survey', async (c) => {
    const all = await asked(c)
    const { holder, questions } = all
    const read = await readForm(c, z.object(questionShape(questions)))
    if (!read.ok) return page(c, all, read.form, 422)
    const answers = answersOf(read.value, questions)
    await c.var.write((tx) => answerSurvey(tx, actorOf(c, holder), holder, answers, c.var.now))
    return c.redirect(afterwardsPaths.answer(holder.participant.own_key), 303)
  })
  .get('/events/:id/survey', async (c) => {
    const { actor, event } = await organizedEvent(c)
    const { questions, answers, came } = await c.var.read(async (db) => ({
      questions: await questionsOf(db, event.id, 'survey'),
      answers: await answersIn(db, event.id),
      came: (await cameTo(db, event.id)).length,
    }))
    const title = t('アンケートの結果', 'Survey')
    const results = isFew(answers.length) ? null : questions.map((question) => resultOf(question, answers))
    return show(
      c,
      { title, wide: true, crumbs: crumbsOf(event, title) },
      <ResultsPage
        event={event.id}
        came={came}
        answers={answers.length}
        results={results}
        asked={questions.length > 0}
        mayAsk={canEditQuestions(actor, event, 'survey')}
      />,
    )
  })
  .get('/events/:id/survey.csv', async (c) => {
    const { event } = await organizedEvent(c)
    const { questions, answers } = await c.var.read(async (db) => ({
      questions: await questionsOf(db, event.id, 'survey'),
      answers: await answersIn(db, event.id),
    }))
    foundIf(!isFew(answers.length))
    return csvAnswer(
      c,
      `survey-${event.id}`,
      writeCsv(
        questions.map(({ label }) => label),
        surveyRows(questions, answers),
      ),
    )
  })
