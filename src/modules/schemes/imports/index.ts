// Support schemes of other bodies, from files: the national portal, municipal standard lists, navigators.
import { sql } from 'kysely'
import { insertAll } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import { plainDay } from '#ui/index.ts'
import { decide, type Field, type Importable } from '#modules/members/index.ts'
import { kindOf } from '../kinds/index.ts'
import { schemePaths } from '../paths.ts'
import { columnMaps } from './maps.ts'
import { match } from './match.ts'
import { readRow, type SchemeDraft } from './rows.ts'
import { schemeRow } from './scheme-row.ts'
import { targets } from './targets.ts'

/** What of a scheme a later list may renew. */
const fields: readonly Field<SchemeDraft>[] = [
  { label: targets.name, columns: ['title'] },
  { label: targets.kind, columns: ['kind'] },
  { label: targets.subtitle, columns: ['subtitle'] },
  { label: targets.summary, columns: ['summary'] },
  { label: targets.content, columns: ['content'] },
  { label: targets.for_whom, columns: ['for_whom'] },
  { label: { ja: '対象となる方', en: 'Found by' }, columns: ['audiences'] },
  { label: targets.employees, columns: ['employees_max'] },
  { label: targets.costs, columns: ['costs_words'] },
  { label: targets.amount, columns: ['amount_words'] },
  { label: targets.rate, columns: ['rate_words'] },
  { label: targets.how, columns: ['how_to_apply'] },
  { label: targets.law, columns: ['law'] },
  { label: targets.provider, columns: ['department'] },
  { label: targets.contact, columns: ['contact'] },
  { label: targets.keywords, columns: ['keywords'] },
  { label: targets.category, columns: ['topics'] },
  { label: targets.opens_on, columns: ['opens_on'] },
  { label: targets.closes_on, columns: ['closes_on'] },
  { label: targets.url, columns: ['source_url'] },
  { label: targets.updated_on, columns: ['source_on'] },
]

/** As one reads it before the import. */
function period({ opens_on, closes_on }: SchemeDraft): string {
  const [from, until] = [opens_on, closes_on].map((day) => (day === null ? null : plainDay(day)))
  if (!from) return until ? t(`${until}まで`, `until ${until}`) : ''
  return until ? t(`${from}から${until}まで`, `${from} – ${until}`) : t(`${from}から`, `from ${from}`)
}

export const schemeImport: Importable<SchemeDraft> = {
  kind: 'schemes',
  noun: { ja: '支援制度', en: 'support scheme' },
  nouns: { ja: '支援制度', en: 'support schemes' },
  sourceHelp: {
    ja: '制度のページに出典としてそのまま出ます。一覧を出している団体と一覧の名前を書いてください。例：○○県 中小企業支援策の一覧。次に新しい一覧を取り込むときも、同じ名前にしてください。',
    en: 'Everybody reads it as the source of each scheme: write whose list it is and what it is called. Use the same name when you import a newer list.',
  },
  remark: {
    ja: '取り込んだ制度は、出典と情報の日付を添えて、すぐ公開されます（紹介だけの制度）。申請はここでは受け付けず、元のページへ案内します。',
    en: 'Imported schemes are public at once, with their source and its date, for information only: applications are made on the original page.',
  },
  targets,
  needed: ['name'],
  headingHint: { ja: '「制度名」「タイトル」', en: '“制度名” or “title”' },
  maps: columnMaps,
  joins: { category: '、', area: '、', provider: '　', contact: '\n' },
  shown: [
    { label: targets.kind, of: ({ kind }) => t(kindOf(kind).label) },
    { label: targets.provider, of: ({ department }) => department },
    { label: { ja: '受付の期間', en: 'Open' }, of: period },
  ],
  knownBy: { ja: '名前と実施する組織', en: 'name and organization' },
  listHref: schemePaths.list(),
  readRow,
  dated: (draft, as_of_on) => (draft.source_on === null ? { ...draft, source_on: as_of_on } : draft),
  identity: ({ source_key }) => ({ known: [source_key], asked: [source_key] }),
  match,
  decide: (...row) => decide(fields, ...row),
  async insert(tx, actor, source, added) {
    const now = new Date()
    await insertAll(
      tx,
      'scheme',
      added.map(({ id, draft }) => schemeRow(actor, source, id, draft, now)),
    )
  },
  async update(tx, _actor, id, { other_key: _, ...changes }) {
    await tx
      .updateTable('scheme')
      .set({ ...changes, changed_at: new Date() })
      .where('id', '=', id)
      .execute()
  },
  async hrefs(db, ids) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .selectFrom('scheme')
      .select('id')
      .where('id', '=', sql<string>`any(${[...ids]})`)
      .execute()
    return new Map(rows.map(({ id }) => [id, schemePaths.page(id)]))
  },
}
