// For the journey of a grant: its scheme, and the firm that the demo does not have.
import { type Database, inMunicipality, type Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { type FormDefinition, formDefinition } from '#modules/schemes/index.ts'
import { ruleSet } from '../../src/modules/schemes/rules/rule-set.ts'
import { inDays, schemeOf } from '../application-world.ts'
import { minamo } from '../database.ts'
import { organization } from '../member-world.ts'

const municipality = minamo.code
export const title = '店先の改装補助金'

const form: FormDefinition = formDefinition.parse({
  sections: [
    { code: 'plan', title: '改装の計画', fields: [{ code: 'purpose', kind: 'text', label: '改装の目的', needed: true }] },
    {
      code: 'money',
      title: '経費と振込先',
      fields: [
        { code: 'costs', kind: 'budget', label: '経費の内訳', needed: true, lines: [{ code: 'work', label: '工事費' }, { code: 'sign', label: '看板' }] },
        { code: 'to', kind: 'bank', label: '振込先', needed: true },
      ],
    },
  ],
}) // prettier-ignore

const rules = ruleSet.parse({
  title,
  law: 'みなも区店先の改装補助金交付要綱',
  form: { costs: { type: 'costs', words: '経費の内訳', options: { work: '工事費', sign: '看板' } } },
  lines: [
    { id: 'who', article: '第3条', words: '区内に店か事業所があること', must: 'applicant.in_ward' },
    { id: 'least', article: '第4条', words: '対象の経費が10万円以上であること', must: 'eligible(form.costs) >= 100000' },
  ],
  amount: [
    { article: '第5条', words: '対象の経費', take: 'eligible(form.costs)' },
    { article: '第5条', words: '2分の1', rate: '1/2' },
    { article: '第5条', words: '1,000円未満は切り捨て', floor: 1000 },
    { article: '第5条', words: '限度額', cap: 500_000 },
  ],
  examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
}) // prettier-ignore

const stages = ['submitted', 'formal', 'correction', 'review', 'decision', 'change', 'report', 'inspection', 'fixing', 'payment', 'closed'] as const // prettier-ignore

export const inside = <T>(db: Database, run: (tx: Tx) => Promise<T>) => inMunicipality(db.root, municipality, run)

/** Published, with a call that is open. */
export async function grant(db: Database): Promise<string> {
  const scheme = schemeOf({ title, summary: '店先の改装にかかる費用の半分を補助します。', stages: [...stages] })
  const by = { municipality, created_account: 'test' }
  const [formId, rulesId] = [newId(), newId()]
  const version = { ...by, scheme: scheme.id, number: 1, published_at: inDays(-2) }
  await inside(db, async (tx) => {
    await tx.insertInto('scheme').values(scheme).execute()
    await tx.insertInto('scheme_form').values({ ...version, id: formId, definition: JSON.stringify(form) }).execute()
    await tx.insertInto('scheme_rules').values({ ...version, id: rulesId, definition: JSON.stringify(rules) }).execute()
    await tx.insertInto('scheme_call').values({ ...by, id: newId(), scheme: scheme.id, title: '', fiscal_year: 2026, opens_at: inDays(-1), closes_at: inDays(30), grace_minutes: 0, budget_yen: null, form: formId, rules: rulesId }).execute()
  }) // prettier-ignore
  return scheme.id
}

export async function firm(db: Database, name: string): Promise<string> {
  const row = organization(newId(), name)
  await inside(db, (tx) => tx.insertInto('organization').values(row).execute())
  return row.slug
}
