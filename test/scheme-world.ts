// For the tests of support schemes: two officers, what a scheme needs to be public, and one that is.
import type { Insertable } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { Tables } from '#platform/db/tables.ts'
import { newId } from '#platform/id.ts'
import { ruleSet } from '../src/modules/schemes/rules/rule-set.ts'
import { bookYear } from './book-year.ts'
import { minamo } from './database.ts'
import { memberWorld, person } from './member-world.ts'
import type { testSite } from './site.ts'

type Site = Awaited<ReturnType<typeof testSite>>
type Inside = Pick<Site, 'inside'>
type Row<Table extends keyof Tables> = Insertable<Tables[Table]>

const municipality = minamo.code
const by = { municipality, created_account: 'test' }
export const inDays = (n: number): Date => new Date(Date.now() + n * 86_400_000)

/** A draft of a grant whose text is complete. */
export const schemeRow = (more: Partial<Row<'scheme'>> = {}): Row<'scheme'> => ({
  ...by,
  id: newId(),
  kind: 'grant',
  title: 'IT導入支援補助金',
  subtitle: '',
  summary: '会計ソフトやレジの導入費用の半分を補助します。',
  content: '区内の小さな事業者のデジタル化を助けます。',
  for_whom: '区内の中小企業・個人事業主',
  costs_words: 'ソフトウェアの購入費',
  amount_words: '50万円まで',
  rate_words: '2分の1',
  how_to_apply: 'このサイトから申請',
  law: 'IT導入支援補助金交付要綱',
  department: '産業振興課',
  contact: '03-0000-0000',
  keywords: ['レジ'],
  topics: ['digital'],
  sdgs: [8],
  measures: ['1-1.1.1.1'],
  budget_line: '商工振興費',
  stages: ['submitted', 'formal', 'decision', 'payment', 'closed'],
  open_data_from_yen: null,
  state: 'draft',
  information_only: false,
  source: null,
  source_key: null,
  source_url: null,
  source_on: null,
  opens_on: null,
  closes_on: null,
  coordinator: null,
  origin: 'web',
  ...more,
})

const everybody = { title: 'ルール', examples: [{ title: '例', case: {}, expect: { outcome: 'eligible' } }] }

export interface Parts {
  scheme: string
  form: string
  rules: string
}

interface Settled {
  form?: object
  rules?: object
  /** Since so many days. */
  days?: number
}

/** A scheme with its first form and rules, published. */
export async function insertScheme(
  tx: Tx,
  row: Row<'scheme'>,
  { form = { sections: [] }, rules = everybody, days = 2 }: Settled = {},
): Promise<Parts> {
  const version = { ...by, scheme: row.id, number: 1, published_at: inDays(-days) }
  const parts = { scheme: row.id, form: newId(), rules: newId() }
  await tx.insertInto('scheme').values(row).execute()
  await tx
    .insertInto('scheme_form')
    .values({ ...version, id: parts.form, definition: JSON.stringify(form) })
    .execute()
  await tx
    .insertInto('scheme_rules')
    .values({ ...version, id: parts.rules, definition: JSON.stringify(ruleSet.parse(rules)) })
    .execute()
  return parts
}

/** It opened yesterday, for a month. */
export const callRow = (parts: Parts, more: Partial<Row<'scheme_call'>> = {}): Row<'scheme_call'> => ({
  ...by,
  ...parts,
  id: newId(),
  title: '',
  fiscal_year: bookYear,
  opens_at: inDays(-1),
  closes_at: inDays(30),
  grace_minutes: 0,
  budget_yen: 5_000_000,
  ...more,
})

/** A scheme with a published form, published rules and a call that opened yesterday; gives its id. */
export async function givenScheme(
  { inside }: Inside,
  more: Partial<Row<'scheme'>> = {},
  call: Partial<Row<'scheme_call'>> | null = {},
  rules: object = everybody,
): Promise<string> {
  const row = schemeRow(more)
  await inside(async (tx) => {
    const parts = await insertScheme(tx, row, { rules })
    if (call !== null) await tx.insertInto('scheme_call').values(callRow(parts, call)).execute()
  })
  return row.id
}

/** One measure: leaves are what a scheme can serve. */
const vision = [
  { municipality, id: '1', level: 'policy' as const, parent: null, label: '産業', position: 1 },
  { municipality, id: '1-1', level: 'aim' as const, parent: '1', label: '小さな事業者が伸びる', position: 2 },
  { municipality, id: '1-1.1', level: 'strategy' as const, parent: '1-1', label: 'デジタル化', position: 3 },
  { municipality, id: '1-1.1.1', level: 'tactic' as const, parent: '1-1.1', label: '導入を助ける', position: 4 },
  { municipality, id: '1-1.1.1.1', level: 'measure' as const, parent: '1-1.1.1', label: 'IT導入の補助', position: 5 },
]

/** People and organizations, and two officers with persons, who are told things. */
export async function schemeWorld(site: Site) {
  const w = await memberWorld(site)
  const officer = async (name: string) => {
    const email = `${name}@example.jp`
    const [account, id] = [await site.account(email, 'officer'), newId()]
    await site.inside((tx) =>
      tx
        .insertInto('person')
        .values(person(id, account, name))
        .execute(),
    )
    const browser = site.browser()
    await browser.signIn(email)
    return { account, browser, email, person: id }
  }
  await site.inside((tx) => tx.insertInto('policy_node').values(vision).execute())
  return { ...w, miura: await officer('miura'), saeki: await officer('saeki') }
}

export type SchemeWorld = Awaited<ReturnType<typeof schemeWorld>>
