// 支援ナビ. The answers stand in the address: the browser's way back works, and an address can be handed on.
import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { nextQuestion, readAnswers, wanted } from '../finder/answers.ts'
import { FoundPage, QuestionPage } from '../pages/find-page.tsx'
import { schemePaths } from '../paths.ts'
import { schemeCards } from '../queries/cards.ts'
import { foundIds } from '../queries/found.ts'
import { counterOf } from './site.ts'

export const finder = new Hono<Env>()

finder.get(schemePaths.find(), async (c) => {
  const { now } = c.var
  const given = readAnswers(c.req.query())
  const question = nextQuestion(given)
  const crumbs = [
    { label: t('支援', 'Support'), href: schemePaths.list() },
    { label: t('質問に答えてさがす', 'Find by questions') },
  ]
  if (question !== undefined)
    return show(
      c,
      { title: t(question.text), crumbs },
      <QuestionPage given={given} question={question} counter={counterOf(c)} />,
    )
  const cards = await c.var.read(async (db) => schemeCards(db, await foundIds(db, wanted(given), now), now))
  return show(
    c,
    { title: t('お答えに合いそうな支援', 'Support that may fit'), crumbs },
    <FoundPage given={given} cards={cards} now={now} counter={counterOf(c)} />,
  )
})
