// The kinds of list we know, the most particular first.
import type { SchemeMap } from './targets.ts'

/** jGrants, the national portal: what its public interface answers, a list or a scheme whole. Embedded documents are no text and stay outside. */
const jgrantsMap: SchemeMap = {
  id: 'jgrants',
  name: { ja: 'Jグランツ（国の補助金の公開API）', en: 'jGrants (the national portal)' },
  recognise: ['id', 'title', 'acceptance_end_datetime'],
  columns: {
    key: ['id'],
    name: ['title'],
    summary: ['subsidy_catch_phrase'],
    content: ['detail'],
    category: ['use_purpose'],
    industry: ['industry'],
    area: ['target_area_detail', 'target_area_search'],
    employees: ['target_number_of_employees'],
    amount: ['subsidy_max_limit'],
    rate: ['subsidy_rate'],
    opens_on: ['acceptance_start_datetime'],
    closes_on: ['acceptance_end_datetime'],
    provider: ['institution_name'],
    url: ['front_subsidy_detail_page_url'],
    updated_on: ['update_datetime'],
  },
  kind: 'grant',
  html: true,
  page: 'https://www.jgrants-portal.go.jp/subsidy/{key}',
}

/** The Universal Menu as the Tokyo support navigator publishes it. */
const navigatorMap: SchemeMap = {
  id: 'support-navigator',
  name: { ja: '支援情報ナビ（ユニバーサルメニュー）', en: 'Support navigator (Universal Menu)' },
  recognise: ['psid', 'content.abstract'],
  columns: {
    key: ['psid'],
    name: ['name'],
    category: [['theme', 'tags']],
    summary: ['content.abstract'],
    content: ['content.provisions'],
    for_whom: ['content.target'],
    opens_on: ['content.application_start_date'],
    closes_on: ['content.application_close_date'],
    how: ['content.how_to_apply'],
    provider: ['provider'],
    contact: ['content.contact'],
    url: ['content.url'],
    updated_on: ['updated_date', 'content.information_release_date'],
  },
}

/** VS COVID-19, the first form of the list. */
const firstCatalogueMap: SchemeMap = {
  id: 'vscovid19',
  name: { ja: '民間支援情報ナビ（第1版）', en: 'VS COVID-19, first form' },
  recognise: ['サービス名称', '企業等', '期間備考'],
  columns: {
    name: ['サービス名称'],
    kind: ['サービス分類'],
    category: [['分野', 'キーワード']],
    keywords: ['キーワード'],
    content: ['詳細'],
    for_whom: ['対象者'],
    price: ['無料/有料'],
    opens_on: ['開始日'],
    closes_on: ['終了日'],
    when_note: ['期間備考'],
    provider: ['企業等'],
    url: ['URL'],
    updated_on: ['発表日付'],
    found_by: ['情報源'],
  },
  monthFirst: true,
}

/** Its second form: 46 columns, 15 of them called 空欄; the JSON has the same names. The writer's address is nobody's business. */
const secondCatalogueMap: SchemeMap = {
  id: 'vscovid19-2',
  name: { ja: '民間支援情報ナビ（第2版）', en: 'VS COVID-19, second form' },
  recognise: ['サービスの名称（最大40文字）', '企業名等', 'サービス概要（最大200文字）'],
  columns: {
    name: ['サービスの名称（最大40文字）'],
    subtitle: ['サブタイトル（最大40文字）'],
    kind: [['［事業者向けサービス］サービス分類', '［個人向けサービス］サービス分類']],
    category: [['サービスの対象分野', 'サービス詳細分類', '［事業者向けサービス］「お困りごと」', 'キーワード']],
    keywords: ['キーワード'],
    summary: ['サービス概要（最大200文字）'],
    content: ['［教育用サービスの場合］教育用サービス内容'],
    for_whom: ['サービスの対象者'],
    area: [['都道府県（全国サービスの場合はチェックなし）', '対象地域群']],
    industry: ['サービス対象の業種（標準産業分類）'],
    price: ['サービス費用'],
    opens_on: ['開始日'],
    closes_on: ['終了日'],
    when_note: ['サービス期間に関して自由に記入してください。（最大２０文字）'],
    provider: ['企業名等'],
    url: ['詳細情報URL'],
    updated_on: ['情報更新日'],
    found_by: ['主な所属団体名'],
  },
}

/** 自治体標準オープンデータセット「22 支援制度」, GIF 451-4 「制度」 and whatever resembles them: spelling drifts, so by parts of words. */
const standardMap: SchemeMap = {
  id: 'standard-schemes',
  name: {
    ja: '自治体標準「支援制度（給付金）情報」、よくある見出し',
    en: 'Municipal standard “22 support schemes”, common headings',
  },
  recognise: [],
  loose: true,
  columns: {
    name: [
      'タイトル（制度名）',
      'タイトル(制度名)',
      '制度名',
      '制度の名前',
      'タイトル',
      'サービス名',
      '名称',
      'name',
      'title',
    ],
    key: ['制度番号', '制度ID'],
    subtitle: ['サブタイトル', '通称'],
    kind: ['支援制度種別', '制度種別', 'サービス種別', '制度の種類'],
    category: [['ライフステージ分類', 'お困りごと', '使いみち'], '分野'],
    keywords: ['キーワード'],
    summary: ['制度概要', '概要'],
    content: ['内容'],
    for_whom: ['対象者', '対象となる方'],
    area: ['地域'],
    industry: ['標準産業分類', '業種'],
    employees: ['従業員条件', '従業員数'],
    costs: ['用途・対象費', '用途・対象物', '対象経費', '対象となる費用'],
    amount: ['給付金額', '給付上限額', '借入限度額', '補助上限', '金額'],
    rate: ['補助率', '最大金利'],
    price: ['利用料'],
    opens_on: ['受付開始日', '公募開始日', '開始日'],
    closes_on: ['受付終了日', '公募終了日', '終了日'],
    when_note: ['公募備考', '募集時期'],
    how: ['利用・申請方法', '申請届出方法', '申請方法', '申請の方法'],
    law: ['根拠法令', '根拠'],
    provider: ['制度所管組織', '実施組織', '地方公共団体の名称', '地方公共団体名', '担当課'],
    contact: ['連絡先名称', '問い合わせ先', '問合せ先', 'お問い合わせ'],
    phone: ['連絡先電話番号', '電話番号'],
    url: ['詳細参照先', 'くわしいページ', '申請方法URL', 'URL'],
    updated_on: ['最終更新日', '公開日', '更新日'],
    note: ['備考'],
  },
}

export const columnMaps: readonly SchemeMap[] = [
  jgrantsMap,
  navigatorMap,
  firstCatalogueMap,
  secondCatalogueMap,
  standardMap,
]
