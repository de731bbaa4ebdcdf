// For the tests of what visitors see of support: a published scheme of the department, one of somebody else's, and calls.
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/db/tables.ts'
import { fiscalYear, today } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { minamo } from './database.ts'
import { callRow, inDays, schemeRow as grantRow } from './scheme-world.ts'
import type { testSite } from './site.ts'

type Site = Pick<Awaited<ReturnType<typeof testSite>>, 'inside'>
type Scheme = Insertable<Tables['scheme']>
type Part = 'scheme_form' | 'scheme_rules'

export const schemeRow = (more: Partial<Scheme> = {}): Scheme =>
  grantRow({
    title: '店舗改装補助金',
    summary: '店の改装にかかる費用の半分を、50万円まで補助します。',
    content: '商いを続ける店を応援します。',
    for_whom: '区内で1年以上、店を営んでいる方',
    costs_words: '内装工事費、看板',
    how_to_apply: 'このサイトから申請します。',
    law: 'みなも区店舗改装補助金交付要綱',
    department: '産業振興課',
    contact: '産業振興課 商業係',
    keywords: ['改装'],
    topics: ['premises'],
    sdgs: [],
    measures: [],
    budget_line: '',
    stages: ['submitted', 'decision', 'closed'],
    state: 'published',
    published_at: inDays(-1),
    ...more,
  })

export async function publishedScheme(site: Site, more: Partial<Scheme> = {}): Promise<string> {
  const row = schemeRow(more)
  await site.inside((tx) => tx.insertInto('scheme').values(row).execute())
  return row.id
}

/** Of another body, for information. */
export const othersRow = (more: Partial<Scheme> = {}): Scheme =>
  schemeRow({
    information_only: true,
    source: '国の一覧',
    source_key: newId(),
    source_url: 'https://town.example/1',
    source_on: today(new Date()),
    department: '中小企業庁',
    origin: 'import',
    ...more,
  })

export const othersScheme = (site: Site, more: Partial<Scheme> = {}): Promise<string> =>
  publishedScheme(site, othersRow(more))

export const documents = {
  sections: [
    {
      code: 'papers',
      title: '書類',
      help: '',
      fields: [
        {
          code: 'tax',
          kind: 'files',
          label: '納税証明書',
          help: '',
          needed: true,
          valid_months: 3,
          options: [],
          lines: [],
          fields: [],
        },
        { code: 'name', kind: 'line', label: '店の名前', help: '', needed: true, options: [], lines: [], fields: [] },
      ],
    },
  ],
}

export const ruleSet = {
  title: '店舗改装補助金',
  law: '交付要綱',
  form: { cost_yen: { type: 'yen', words: '費用' } },
  values: {},
  lines: [
    {
      id: 'here',
      article: '第3条第1号',
      words: '区内に店があること',
      must: 'applicant.in_ward',
      unmet: '区内に店を開いてから申請できます',
      duplicate: false,
    },
  ],
  amount: [
    { article: '第5条第1項', words: '費用の半分', take: 'form.cost_yen' },
    { article: '第5条第2項', words: '限度額50万円', cap: 500_000 },
  ],
  examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
}

async function publishedPart(site: Site, table: Part, scheme: string, definition: object): Promise<string> {
  const id = newId()
  const published_at = inDays(-1)
  const common = { municipality: minamo.code, id, scheme, number: 1, published_at, created_account: 'test' }
  await site.inside((tx) =>
    tx
      .insertInto(table)
      .values({ ...common, definition: JSON.stringify(definition) })
      .execute(),
  )
  return id
}

/** Open since yesterday, for so many days. */
export async function openCall(site: Site, scheme: string, days = 20, from = -1): Promise<string> {
  const id = newId()
  const form = await publishedPart(site, 'scheme_form', scheme, documents)
  const rules = await publishedPart(site, 'scheme_rules', scheme, ruleSet)
  const opens_at = inDays(from)
  const fiscal_year = fiscalYear(today(opens_at))
  const row = callRow({ scheme, form, rules }, { id, fiscal_year, opens_at, closes_at: inDays(days) })
  await site.inside((tx) => tx.insertInto('scheme_call').values(row).execute())
  return id
}
