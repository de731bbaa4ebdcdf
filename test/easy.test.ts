// やさしい日本語 where somebody must understand what they say yes to: to be found, to an introduction, to an entry; how they are; how they work.
import { parse } from 'node-html-parser'
import { expect, it } from 'vitest'
import { withLocale } from '#platform/i18n/index.ts'
import { emptyForm } from '#platform/forms/state.ts'
import { doubtful, signs } from '../src/modules/agreements/employment.ts'
import { IntroductionPage } from '../src/modules/matching/pages/introduction.tsx'
import { PulseButtons } from '../src/modules/following/pages/pulse-buttons.tsx'
import { acts, challengeWorld } from './challenge-world.ts'

it('is read on the pages of signing in, registering, consent and entering', async () => {
  const w = await challengeWorld()
  const id = await acts(w).published()
  const main = async (who: 'member' | null, path: string) => {
    const answer = await w.get(who, path, 'localhost', { cookie: 'language=easy' })
    return parse(await answer.text()).querySelector('main')?.text
  }
  expect(await main(null, '/sign-in')).toContain('パスワードを使わないで、メールで入る')
  expect(await main(null, '/register')).toContain('メールをもらう')
  expect(await main('member', '/me/consent')).toContain('いつでもやめることができます')
  expect(await main('member', `/opportunities/${id}/entry/new`)).toContain('どうして、これをやりたいですか')
})

it('is read where one answers an introduction, says how it goes, and is warned of employment', () => {
  const introduction = {
    id: 'x',
    side: 'person',
    seen: 'asked',
    note: '',
    reasons: [],
    until_on: '2026-12-01',
    opportunity: { title: '', href: '/', organization_name: '' },
    person: { id: 'x', name: '', photo: null, facts: [] },
    entryHref: '/',
    form: emptyForm,
    mayAnswer: true,
  } as const
  const page = withLocale('easy', () => String(IntroductionPage(introduction)))
  expect(page).toContain('話してみたいですか')
  expect(page).toContain('今回はやめます')
  expect(withLocale('easy', () => String(PulseButtons({ entry: 'x', given: undefined })))).toContain('困っています')
  expect([doubtful, ...signs.map(({ words }) => words)].filter(({ easy }) => easy === undefined)).toEqual([])
})
