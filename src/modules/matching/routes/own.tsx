// What fits me.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import type { Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { needsPerson } from '#modules/members/index.ts'
import { opportunityCards } from '#modules/opportunities/index.ts'
import { seenBy } from '../introduction.ts'
import { MyMatches, perPage } from '../pages/my-matches.tsx'
import { matchingPaths } from '../paths.ts'
import { challengesFor } from '../queries/candidates.ts'
import { ownIntroductions } from '../queries/introductions.ts'

export const own = new Hono<Env>()

own.get('/my/matches', async (c) => {
  const actor = signedIn(c)
  const person = needsPerson(actor, matchingPaths.mine(), {
    ja: 'プロフィールを登録すると、あなたに合う募集を理由とともにお見せします。',
    en: 'Fill in your profile and we show you the challenges that fit, with the reasons.',
  })
  const day = today(c.var.now)
  const page = pageOf(c.req.query('page'))
  const read = await c.var.read(async (db) => {
    const all = await challengesFor(db, person, new Set(actor.organizations.keys()), day)
    withinPages(page, all.length, perPage)
    const shown = all.slice((page - 1) * perPage, page * perPage)
    const introductions = await ownIntroductions(db, person)
    const ids = [...shown.map(({ need }) => need.id), ...introductions.map(({ opportunity }) => opportunity)]
    const cards = new Map((await opportunityCards(db, [...new Set(ids)])).map((card) => [card.id, card]))
    return {
      total: all.length,
      suggestions: shown.flatMap(({ need, fit }) => {
        const card = cards.get(need.id)
        return card === undefined ? [] : [{ card, fit }]
      }),
      introductions: introductions.flatMap((one) => {
        const card = cards.get(one.opportunity)
        const seen = seenBy('person', one, day)
        return card === undefined || seen === 'over' || seen === 'declined'
          ? []
          : [{ id: one.id, title: card.title, organization_name: card.organization_name, seen }]
      }),
    }
  })
  return show(
    c,
    { title: t('あなたに合う募集', 'Challenges that fit you'), wide: true },
    <MyMatches {...read} page={page} today={day} />,
  )
})
