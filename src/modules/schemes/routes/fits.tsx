// What fits an organization of mine, or me; whoever has not signed in is told what it is.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { needsPerson, organizationNames } from '#modules/members/index.ts'
import { FitsPage } from '../pages/fits.tsx'
import { FitsStranger } from '../pages/fits-stranger.tsx'
import { schemePaths } from '../paths.ts'
import { canJudge } from '../policy.ts'
import { callsFor, fitsOnPage, openElsewhere, perPage, recordOf } from '../queries/fits.ts'

const needsRecord: Phrase = {
  ja: '使える支援策は、プロフィールの内容（お住まいや、していること）と制度の要件を照らし合わせてお見せします。数分で書けて、保存するとこの画面に戻ります。',
  en: 'What fits is found by setting your profile (where you live, what you do) beside the conditions of each scheme. It takes a few minutes to write; once saved, you come back here.',
}

export const fitting = new Hono<Env>()

fitting.get(schemePaths.fits(), async (c) => {
  const { actor, municipality, now } = c.var
  const title = t('使える支援策', 'Support that fits')
  if (actor === null) return show(c, { title }, <FitsStranger />)
  const mine = [...actor.organizations.keys()]
  const id = c.req.query('applicant') ?? mine[0] ?? 'person'
  const whose =
    id === 'person'
      ? { organization: null, person: needsPerson(actor, schemePaths.fits('person'), needsRecord) }
      : { organization: id, person: null }
  // Whether there is one of this id is nobody else's to know.
  foundIf(canJudge(actor, whose))
  const { calls, elsewhere, names } = await c.var.read(async (db) => {
    const record = await recordOf(db, whose)
    return {
      calls: await callsFor(db, whose, record, municipality, now),
      elsewhere: await openElsewhere(db, record, now),
      names: await organizationNames(db, [...new Set(id === 'person' ? mine : [id, ...mine])]),
    }
  })
  const named = (one: string) => ({ id: one, name: found(names.get(one)).name })
  const others = [
    ...mine.map(named),
    ...(actor.person === null ? [] : [{ id: 'person', name: t('わたし個人', 'Me, as a person') }]),
  ]
  const page = pageOf(c.req.query('page'))
  const shown = fitsOnPage(calls, elsewhere, page)
  withinPages(page, shown.total, perPage)
  return show(
    c,
    { title },
    <FitsPage
      organization={whose.organization === null ? null : named(id)}
      others={others.filter((one) => one.id !== id)}
      {...shown}
      page={page}
      hrefOf={(other) => schemePaths.fits(c.req.query('applicant'), other)}
      mayEdit={whose.organization === null || actor.organizations.get(id) === 'representative'}
    />,
  )
})
