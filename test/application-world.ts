// For the tests of applying: a public scheme with a call, a form of two sections, rules with an amount; 花 of the factory applies.
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/db/tables.ts'
import { newId } from '#platform/id.ts'
import { type FormDefinition, formDefinition } from '#modules/schemes/index.ts'
import { ruleSet } from '../src/modules/schemes/rules/rule-set.ts'
import { memberWorld } from './member-world.ts'
import { callRow, inDays, insertScheme, schemeRow } from './scheme-world.ts'
import type { Browser, testSite } from './site.ts'

type Site = Awaited<ReturnType<typeof testSite>>
type Row<Table extends keyof Tables> = Insertable<Tables[Table]>

const field = (code: string, kind: string, label: string, more: object = {}) => ({
  code,
  kind,
  label,
  needed: true,
  ...more,
})

export const definition = formDefinition.parse({
  sections: [
    {
      code: 'about',
      title: '事業者について',
      fields: [field('name', 'line', '事業者の名前', { from: 'name' }), field('phone', 'line', '電話番号')],
    },
    {
      code: 'plan',
      title: '計画',
      fields: [
        field('purpose', 'text', '目的'),
        field('cost_yen', 'yen', '経費'),
        field('estimate', 'files', '見積書', { needed: false }),
      ],
    },
  ],
})

export const rules = ruleSet.parse({
  title: 'IT導入の補助',
  law: 'IT導入支援補助金交付要綱',
  form: { cost_yen: { type: 'yen', words: '経費' } },
  lines: [{ id: 'cost', article: '第3条第1項', words: '経費が10万円以上であること', must: 'form.cost_yen >= 100000' }],
  amount: [
    { words: '経費', take: 'form.cost_yen' },
    { words: '2分の1', rate: '1/2' },
    { words: '限度額', cap: 500_000 },
  ],
  examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
})

/** A scheme that is public since two days. */
export const schemeOf = (more: Partial<Row<'scheme'>> = {}): Row<'scheme'> =>
  schemeRow({ measures: [], state: 'published', published_at: inDays(-2), submitted_at: inDays(-2), ...more })

/** A published scheme whose call opened yesterday and closes in thirty days, with an hour of grace. */
export async function openScheme(
  { inside }: Pick<Site, 'inside'>,
  call: Partial<Row<'scheme_call'>> = {},
  form_definition: FormDefinition = definition,
  scheme: Partial<Row<'scheme'>> = {},
  rule_set: object = rules,
) {
  const row = schemeOf(scheme)
  return inside(async (tx) => {
    const parts = await insertScheme(tx, row, { form: form_definition, rules: rule_set })
    const made = callRow(parts, { grace_minutes: 60, ...call })
    await tx.insertInto('scheme_call').values(made).execute()
    return { ...parts, call: made.id }
  })
}

/** People and organizations, the scheme, and 花's steps. */
export async function applicationWorld(site: Site) {
  const w = await memberWorld(site)
  const open = await openScheme(site)
  const row = (id: string) =>
    site.inside((tx) => tx.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst())
  const version = async (id: string) => String((await row(id))?.version)
  return {
    ...w,
    ...open,
    row,
    version,
    async begun(
      browser: Browser = w.hana.browser,
      applicant = w.factory,
      scheme = open.scheme,
      more = {},
    ): Promise<string> {
      const id = newId()
      await browser.post(`/support/${scheme}/application`, { id, applicant, ...more })
      return id
    },
    /** All that is asked. */
    async filled(id: string, browser: Browser = w.hana.browser): Promise<void> {
      const values = {
        'f-name': '小宮山製作所',
        'f-phone': '03-1111-2222',
        'f-purpose': '会計ソフトを入れます',
        'f-cost_yen': '400000',
      }
      await browser.post(`/applications/${id}/whole`, { ...values, version: await version(id) })
    },
    async submitted(id: string, browser: Browser = w.hana.browser): Promise<Response> {
      return browser.post(`/applications/${id}/submission`, { version: await version(id), confirmed: 'yes' })
    },
  }
}

export type ApplicationWorld = Awaited<ReturnType<typeof applicationWorld>>
