import * as fc from 'fast-check'
import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { locales, withLocale } from '#platform/i18n/index.ts'
import { Chart } from './chart.tsx'
import { ComponentsPage } from './components-page.tsx'
import { DataTable, DateText, daysText, Facts, Layout, Prose, type View, waitText } from './index.ts'
import { shownPages } from './pagination.tsx'

const view: View = {
  municipality: {
    name: 'みなも区',
    name_en: 'Minamo',
    department: '産業振興課',
    department_en: 'Industry',
    phone: '00-0000-0000',
  },
  path: '/challenges?q=a&page=2',
  nonce: 'n0nce',
  nav: [{ href: '/challenges', label: '募集', current: true }],
  account: null,
  demo: true,
  assets: { css: ['/assets/a.css'], scripts: ['/assets/a.js'] },
}

const page = (over: Partial<View> = {}) =>
  parse(
    String(
      <Layout title="課題" view={{ ...view, ...over }}>
        <ComponentsPage />
      </Layout>,
    ),
  )

describe('the page', () => {
  test('says its language and its name', () => {
    expect(page().querySelector('title')?.text).toBe('課題｜みなも区 まちポート')
    expect(
      locales.map((locale) => withLocale(locale, () => page().querySelector('html')?.getAttribute('lang'))),
    ).toEqual(['ja', 'en', 'ja'])
  })

  test('holds no inline style and no script without the nonce', () => {
    const root = page()
    expect(root.querySelectorAll('[style], style')).toEqual([])
    expect(root.querySelectorAll('script').map((s) => s.getAttribute('nonce'))).toEqual(['n0nce'])
  })

  test('has no id twice', () => {
    const ids = page()
      .querySelectorAll('[id]')
      .map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  test('leads back to where the reader was, after the language or signing in', () => {
    const back = page()
      .querySelectorAll('a[href^="/language"], a[href^="/sign-in"]')
      .map((a) => new URL(a.getAttribute('href') ?? '', 'http://x').searchParams)
      .map((query) => query.get('back') ?? query.get('next'))
    expect(back).toEqual(Array.from({ length: 4 }, () => view.path))
  })
})

describe('small things', () => {
  test('A day is the day in Tokyo, in the calendar and the language asked for', () => {
    const late = new Date('2026-11-20T15:30:00Z')
    expect(parse(String(<DateText at={late} />)).text).toBe('2026年11月21日（土） 00:30')
    const midnight = new Date('2026-12-01T15:00:00Z')
    expect(parse(String(<DateText at={midnight} until />)).text).toBe('2026年12月1日（火）')
    expect(parse(String(<DateText at={late} until />)).text).toBe('2026年11月21日（土） 00:30')
    expect(parse(String(<DateText on="2026-11-21" era />)).text).toBe('令和8年11月21日（土）')
    expect(withLocale('en', () => parse(String(<DateText on="2026-11-21" />)).text)).toBe('21 Nov 2026 (Sat)')
  })

  test('How long something waits is said in days of Tokyo, one day as one', () => {
    const [since, now] = [new Date('2026-11-19T15:30:00Z'), new Date('2026-11-21T14:00:00Z')]
    expect(waitText(since, now)).toBe('1日')
    expect(withLocale('en', () => [waitText(since, now), daysText(2)])).toEqual(['1 day', '2 days'])
  })

  test('Someone’s text keeps its lines and paragraphs', () => {
    expect(String(<Prose text={'あ\r\nい\n\n　\nう<'} />)).toBe('<div class="prose"><p>あ<br>い</p><p>う&lt;</p></div>')
  })

  test('A fact without an answer is left out, one that is 0 stays', () => {
    expect(
      parse(
        String(
          <Facts
            items={[
              ['あ', null],
              ['い', 0],
            ]}
          />,
        ),
      ).text,
    ).toBe('い0')
  })

  test('A table without rows is its kind words', () => {
    expect(String(<DataTable caption="表" columns={[]} rows={[]} empty="まだありません" />)).toContain('まだありません')
  })

  test('The pages shown hold the first, the last and this one, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (pages, n) => {
        const here = (n % pages) + 1
        const shown = shownPages(here, pages).filter((p) => p > 0)
        expect([shown.at(0), shown.includes(here), shown.at(-1)]).toEqual([1, true, pages])
        expect(shown.toSorted((a, b) => a - b)).toEqual(shown)
      }),
    )
  })

  test('A chart escapes its words and has its figures in a table', () => {
    const series = [{ name: '</text><script>', values: [1, null] }]
    const root = parse(
      String(<Chart title="<b>" kind="line" unit="件" labels={['</svg><img src=x>', 'い']} series={series} />),
    )
    expect(root.querySelectorAll('script, img, b')).toEqual([])
    expect(root.querySelectorAll('td').map(({ text }) => text)).toEqual(['1', '—'])
  })
})
