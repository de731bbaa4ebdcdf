// 支援ナビ: whatever somebody answers, the path ends where they can go on.
import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#platform/calendar/index.ts'
import { minamo } from '../../../../test/database.ts'
import { testSite } from '../../../../test/site.ts'
import { openCall, othersScheme, publishedScheme } from '../../../../test/support-world.ts'
import { answerHref, nextQuestion, readAnswers } from './answers.ts'
import { any, questions } from './questions.ts'

describe('the support finder', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  beforeAll(async () => {
    site = await testSite()
    const until = addDays(today(new Date()), 30)
    const shop = await publishedScheme(site, {
      title: '店舗改装補助金',
      topics: ['premises'],
      audiences: ['business'],
      employees_max: 20,
    })
    await openCall(site, shop)
    await othersScheme(site, {
      title: '創業融資',
      kind: 'loan',
      topics: ['founding', 'premises'],
      audiences: ['founder'],
      closes_on: until,
    })
    // At a counter, whenever somebody comes.
    await publishedScheme(site, { title: 'だれでも相談', kind: 'advice', topics: [], audiences: [], stages: [] })
    await publishedScheme(site, { title: '下書きの補助金', topics: ['premises'], state: 'draft', published_at: null })
  })
  const page = async (path: string) => parse(await (await site.browser().get(path)).text())
  const found = async (query: string) => {
    const html = await page(`/support/find?${query}`)
    return html
      .querySelectorAll('.card')
      .map((card) => [
        card.querySelector('.card-title')?.textContent,
        ...card
          .querySelectorAll('.reasons li')
          .map((li) => /お答えの「(.*)」/.exec(li.textContent)?.[1] ?? 'どなたでも'),
      ])
  }

  it('says why each is shown, the most fitting first', async () => {
    expect(await found('who=business&topic=premises&where=here&size=few&need=costs')).toEqual([
      ['店舗改装補助金', '事業をしている', '店舗・事務所', '1人〜5人', '費用の負担が重い'],
    ])
    expect(await found('who=founder&topic=premises&where=coming&size=any&need=advice')).toEqual([
      ['創業融資', 'これから始める', '店舗・事務所'],
      ['だれでも相談', '何から始めればよいか分からない'],
    ])
  })

  it('leaves out what somebody could not use: too large a firm, no place here', async () => {
    expect(await found('who=any&topic=premises&where=here&size=large&need=any')).toEqual([['創業融資', '店舗・事務所']])
    expect(await found('who=any&topic=premises&where=away&size=few&need=any')).toEqual([['創業融資', '店舗・事務所']])
  })

  it('shows everything open to whoever says nothing, and a person to call where nothing fits', async () => {
    expect((await found('who=any&topic=any&where=any&size=any&need=any')).map(([title]) => title)).toEqual([
      '店舗改装補助金',
      'だれでも相談',
      '創業融資',
    ])
    const html = await page('/support/find?who=individual&topic=overseas&where=away&size=few&need=known')
    expect(html.querySelector('.empty a')?.getAttribute('href')).toBe('/support?topic=overseas&when=closed')
  })

  it('asks a question again without losing the other answers', async () => {
    const html = await page('/support/find?who=business&topic=premises&where=here&size=few&need=costs')
    const again = html.querySelector('.scheme-given a')?.getAttribute('href') ?? ''
    expect(again).toBe('/support/find?topic=premises&where=here&size=few&need=costs')
    const first = await page(again)
    expect(first.querySelector('h1')?.textContent).toBe('どなたのための支援をおさがしですか')
    expect(first.querySelector('a.way')?.getAttribute('href')).toBe(
      '/support/find?topic=premises&where=here&size=few&need=costs&who=business',
    )
  })

  it('does not ask a person how many people work there', async () => {
    const html = await page('/support/find?who=individual&topic=premises&where=here')
    expect(html.querySelector('h1')?.textContent).toBe('いま、いちばん困っていることは何ですか')
    expect(html.querySelector('main .chip')?.textContent).toBe('質問 4 / 4')
  })

  it('every path ends within five answers, on a page with a person to call and a way on', async () => {
    const picks = fc.array(fc.nat(20), { minLength: 5, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(picks, async (choices) => {
        let path = '/support/find'
        for (const choice of choices) {
          const ways = (await page(path)).querySelectorAll('a.way').map((a) => a.getAttribute('href') ?? '')
          if (ways.length === 0 && path.includes('who=individual')) break
          expect(ways.length).toBeGreaterThan(2)
          path = ways[choice % ways.length] ?? ''
        }
        const end = await page(path)
        expect(end.querySelectorAll('a.way')).toEqual([])
        const hrefs = end.querySelectorAll('main a').map((a) => a.getAttribute('href') ?? '')
        expect(hrefs).toContain(`tel:${minamo.phone.replaceAll('-', '')}`)
        expect(hrefs.some((href) => /^\/support(\?|$)/.test(href))).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('whatever stands in the address, each question is asked once and its answer read back', () => {
    const names = questions().map(({ code }) => code)
    const codes = questions().flatMap(({ answers }) => answers.map(({ code }) => code))
    const query = fc.dictionary(
      fc.constantFrom(...names, 'x'),
      fc.oneof(fc.constantFrom(...codes, any.code), fc.string()),
    )
    fc.assert(
      fc.property(query, (typed) => {
        const given = readAnswers(typed)
        const alone = given.some(({ answer }) => answer.code === 'individual')
        const open = names.filter(
          (name) => (name !== 'size' || !alone) && given.every(({ question }) => question.code !== name),
        )
        const next = nextQuestion(given)
        expect(next?.code).toBe(open[0])
        if (next === undefined) return
        const after = readAnswers(Object.fromEntries(new URL(answerHref(given, next, any), 'http://a').searchParams))
        expect(after.length).toBe(given.length + 1)
      }),
    )
  })
})
