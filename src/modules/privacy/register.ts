// 個人情報ファイル簿 (個人情報保護法 75条) and the table of retention, from the declarations.
import type { MunicipalityTable } from '#platform/db/tables.ts'
import { t } from '#platform/i18n/index.ts'
import { type Holding, periodWords } from '#platform/privacy/index.ts'
import type { Declared, FileOf } from './declared.ts'

export type Office = Pick<MunicipalityTable, 'name' | 'name_en' | 'department' | 'department_en' | 'phone'>

const itemsOf = ({ holdings }: FileOf): string =>
  holdings
    .map(({ label, columns }) => {
      const items = Object.values(columns).flatMap((column) => (column === null ? [] : [t(column.label)]))
      return t(`${t(label)}（${items.join('、')}）`, `${t(label)} (${items.join(', ')})`)
    })
    .join(t('、', '; '))

/** One line a file: heading and value, in the order of the form that municipalities use. */
export function registerOf(declared: Declared, office: Office): [heading: string, value: string][][] {
  const at = t(`${office.department}（電話 ${office.phone}）`, `${office.department_en} (telephone ${office.phone})`)
  return declared.files.map((one) => [
    [t('個人情報ファイルの名称', 'Name of the file'), t(one.file.name)],
    [t('実施機関の名称', 'Public body'), t(office.name, office.name_en)],
    [t('利用に供される事務をつかさどる組織の名称', 'Office that uses it'), t(office.department, office.department_en)],
    [t('個人情報ファイルの利用目的', 'Purpose'), t(one.file.purpose)],
    [t('記録項目', 'Items'), itemsOf(one)],
    [t('記録範囲', 'Whose data'), t(one.file.people)],
    [t('記録情報の収集方法', 'How it is collected'), t(one.file.source)],
    [t('要配慮個人情報の有無', 'Sensitive data'), one.file.sensitive ? t('有', 'Yes') : t('無', 'No')],
    [t('記録情報の経常的提供先', 'Regular recipients'), t(one.file.recipients)],
    [t('開示請求等を受理する組織の名称', 'Office that takes requests'), at],
    [t('訂正・利用停止について他の法令に定める手続', 'Other procedures for correction'), t('無', 'None')],
    [t('個人情報ファイルの種別', 'Kind'), t('法第60条第2項第1号（電算処理ファイル）', 'Electronic (Art. 60 (2) i)')],
    [t('令第21条第7項に該当するファイル', 'Manual files of Cabinet Order Art. 21 (7)'), t('無', 'None')],
    [t('行政機関等匿名加工情報の提案の募集', 'Proposals for anonymized data'), t('該当しない', 'Not invited')],
    [t('備考', 'Notes'), t('保存期間は別表のとおり', 'Periods: see the table of retention')],
  ])
}

const leavingWords = (erase: Holding['erase']): string => {
  if (erase === 'rows') return t('消す', 'Gone')
  if (erase === 'nothing') return t('そのまま残す', 'Stays as it is')
  return t('だれのものかわからなくする', 'No longer says whose')
}

const withoutPeriod = ({ erase, follows }: Pick<Holding, 'erase' | 'follows'>): string => {
  if (follows !== undefined) return t(follows)
  return erase === 'rows'
    ? t('退会まで', 'Until they leave')
    : t('だれのものかは退会まで', 'Whose it is: until they leave')
}

/** One line a table: what happens when the person leaves, the period, from when, what happens then, and the reasons. */
export function retentionOf(declared: Declared): { headings: string[]; rows: string[][] } {
  const headings = [
    t('情報', 'Data'),
    t('退会したとき', 'When they leave'),
    t('残る理由', 'Why something stays'),
    t('期間', 'Period'),
    t('いつから', 'Counted from'),
    t('期間を過ぎたら', 'After it'),
    t('期間の理由', 'Why this period'),
  ]
  const rows = declared.files.flatMap(({ holdings }) =>
    holdings.map(({ label, erase, kept, retention, follows }) => [
      t(label),
      leavingWords(erase),
      kept === undefined ? '—' : t(kept),
      retention === undefined || follows !== undefined
        ? withoutPeriod({ erase, follows })
        : t(periodWords(retention.after)),
      retention === undefined ? '—' : t(retention.sinceWords),
      retention === undefined ? '—' : leavingWords(retention.what),
      retention === undefined ? '—' : t(retention.why),
    ]),
  )
  return { headings, rows }
}
