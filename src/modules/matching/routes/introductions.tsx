// Introduce with one act; each side answers for itself.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found, notFound } from '#platform/errors.ts'
import { emptyForm, type FormState, typed } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { isId, newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { entryPaths } from '#modules/entries/index.ts'
import { organizationNames, type PersonCard, personCards, skillLabel } from '#modules/members/index.ts'
import { findOpportunity, opportunityPaths } from '#modules/opportunities/index.ts'
import { answerIntroduction } from '../actions/answer.ts'
import { introduce } from '../actions/introduce.ts'
import { answerForm, introduceForm } from '../forms.ts'
import { seenBy } from '../introduction.ts'
import { IntroducePage } from '../pages/introduce.tsx'
import { IntroductionPage } from '../pages/introduction.tsx'
import { matchingPaths } from '../paths.ts'
import { canAnswer, canIntroduce, canSeeCandidates, sideOf } from '../policy.ts'
import { candidateFor } from '../queries/candidates.ts'
import { findIntroduction } from '../queries/introductions.ts'
import { sharedReasons, whyCannotIntroduce } from '../rules.ts'

export const introductions = new Hono<Env>()

async function showIntroduce(c: Ctx, opportunity: string, person: string, form: FormState, status: 200 | 422 = 200) {
  const actor = signedIn(c)
  if (!canSeeCandidates(actor) || !isId(opportunity) || !isId(person)) throw notFound()
  allow(canIntroduce(actor))
  const day = today(c.var.now)
  const { need, fit, hidden, name, organization_name } = await c.var.read(async (db) => {
    const one = found(await candidateFor(db, opportunity, person, day))
    const names = await organizationNames(db, [one.need.organization])
    return {
      ...one,
      name: one.person.display_name,
      organization_name: names.get(one.need.organization)?.name ?? '',
    }
  })
  return show(
    c,
    { title: t('紹介する', 'Introduce'), status },
    <IntroducePage
      opportunity={{ id: opportunity, title: need.title, organization_name }}
      name={name}
      fit={fit}
      hidden={hidden}
      why={whyCannotIntroduce(need, fit, day)}
      form={form}
    />,
  )
}

introductions.get('/opportunities/:id/introductions/new', async (c) => {
  const person = c.req.query('person') ?? ''
  const form = await openForm(c, { values: { id: newId(), person }, errors: {} })
  return showIntroduce(c, c.req.param('id'), person, form)
})

introductions.post('/opportunities/:id/introductions', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, introduceForm)
  if (!read.ok) return showIntroduce(c, id, typed(read.form, 'person'), read.form, 422)
  await c.var.write((tx) => introduce(tx, actor, id, read.value, c.var.now))
  return c.redirect(matchingPaths.candidates(id, 'introduced'), 303)
})

const factsOf = ({ occupation, area, bio, hours_per_week, skills }: PersonCard) =>
  [
    [t('仕事', 'Occupation'), occupation !== '' && occupation],
    [t('お住まいの地域', 'Area'), area !== '' && area],
    [t('できること', 'Skills'), skills.length > 0 && skills.map(({ skill }) => skillLabel(skill)).join(t('、', ', '))],
    [
      t('使える時間', 'Hours'),
      hours_per_week !== null && t(`週${hours_per_week}時間まで`, `${hours_per_week} hours a week`),
    ],
    [t('自己紹介', 'About'), bio !== '' && bio],
  ] as const

async function showIntroduction(c: Ctx, id: string, form: FormState, status: 200 | 422 = 200) {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const introduction = found(await findIntroduction(db, id))
    const side = found(sideOf(actor, introduction))
    const o = found(await findOpportunity(db, introduction.opportunity))
    return {
      introduction,
      side,
      o,
      organization_name: (await organizationNames(db, [o.organization])).get(o.organization)?.name ?? '',
      pair: await candidateFor(db, o.id, introduction.person, today(c.var.now)),
      card: (await personCards(db, actor, [introduction.person])).get(introduction.person),
    }
  })
  const { introduction, side, o, pair, card } = read
  return show(
    c,
    { title: t('ご紹介', 'Introduction'), status },
    <IntroductionPage
      id={introduction.id}
      side={side}
      seen={seenBy(side, introduction, today(c.var.now))}
      note={introduction.note}
      reasons={pair === null ? [] : sharedReasons(pair.fit, pair.hidden)}
      until_on={introduction.until_on}
      opportunity={{ title: o.title, href: opportunityPaths.page(o.id), organization_name: read.organization_name }}
      person={{
        id: introduction.person,
        name: card?.display_name ?? '',
        photo: card?.photo ?? null,
        facts: card === undefined ? [] : factsOf(card),
      }}
      entryHref={entryPaths.new(o.id)}
      form={form}
      mayAnswer={canAnswer(actor, introduction)}
    />,
  )
}

introductions.get('/introductions/:id', async (c) =>
  showIntroduction(c, c.req.param('id'), await openForm(c, emptyForm)),
)

introductions.post('/introductions/:id/answer', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, answerForm)
  if (!read.ok) return showIntroduction(c, id, read.form, 422)
  await c.var.write((tx) => answerIntroduction(tx, actor, id, read.value, c.var.now))
  return c.redirect(matchingPaths.introduction(id), 303)
})
