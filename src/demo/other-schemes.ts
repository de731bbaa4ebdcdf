// What other bodies offer, as a list of theirs would have brought it in: for information only. Bodies, programmes and addresses are invented.
import { addDays, today, tokyoInstant } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { insertSchemes } from '#modules/schemes/index.ts'
import { idAt, random } from './random.ts'

interface Body {
  source: string
  department: string
  contact: string
  /** Its pages; of a domain that is nobody's. */
  url: string
}

const touto: Body = {
  source: '東都 中小企業支援策の一覧',
  department: '東都 産業振興局 中小企業支援課',
  contact: '東都 産業振興局 中小企業支援課\n電話 00-0000-0100（平日9時〜17時）',
  url: 'https://sangyo.touto.example/shien',
}
const center: Body = {
  source: '東都 中小企業支援策の一覧',
  department: '公益財団法人 東都経営相談センター',
  contact: '公益財団法人 東都経営相談センター\n電話 00-0000-0110（平日9時〜18時）',
  url: 'https://soudan.touto.example/menu',
}
const agency: Body = {
  source: '地域産業庁 支援メニュー集',
  department: '地域産業庁',
  contact: '地域産業庁 支援制度の窓口\n電話 00-0000-0120（平日9時〜17時）',
  url: 'https://chiiki-sangyo.example/menu',
}

interface Programme {
  of: Body
  key: string
  kind: string
  title: string
  summary: string
  for_whom: string
  audiences: string[]
  topics: string[]
  costs_words?: string
  amount_words?: string
  rate_words?: string
  how_to_apply: string
  /** Days from today; null: it does not say. */
  opens: number | null
  closes: number | null
  /** How many days ago the list said so. */
  said: number
}

const page = '元のページの案内に沿って、実施する団体に申し込みます。区では受け付けません。'

const programmes: readonly Programme[] = [
  {
    of: touto,
    key: 'T-014',
    kind: 'grant',
    title: '東都 省エネ設備更新助成',
    summary: '古い空調・照明・コンプレッサーなどを、電気やガスの使用量が減る設備に替える費用を助成します。',
    for_whom: '東都内に事業所があり、1年以上事業を営んでいる中小企業と個人事業主',
    audiences: ['business'],
    topics: ['equipment', 'environment'],
    costs_words: '設備費、設計費、工事費（申請の前に契約したものは対象外です）',
    amount_words: '300万円まで',
    rate_words: '2分の1',
    how_to_apply: page,
    opens: -40,
    closes: 26,
    said: 9,
  },
  {
    of: touto,
    key: 'T-021',
    kind: 'grant',
    title: '東都 海外見本市出展支援',
    summary: '海外で開かれる見本市への出展料、輸送費、通訳費を補助します。出展の前に計画の相談を受けられます。',
    for_whom: '東都内で製造業または卸売業を営む中小企業',
    audiences: ['business'],
    topics: ['sales', 'overseas'],
    costs_words: '小間代、展示品の輸送費、通訳費',
    amount_words: '150万円まで',
    rate_words: '3分の2',
    how_to_apply: page,
    opens: 18,
    closes: 60,
    said: 9,
  },
  {
    of: touto,
    key: 'T-033',
    kind: 'loan',
    title: '東都 小口つなぎ資金',
    summary: '入金までの間の仕入れや支払のための、短い期間の融資です。保証料の一部を東都が負担します。',
    for_whom: '東都内に本店または主な事業所がある、従業員20人以下の事業者',
    audiences: ['business'],
    topics: ['funds'],
    amount_words: '500万円まで（1年以内に返済）',
    how_to_apply: page,
    opens: null,
    closes: null,
    said: 9,
  },
  {
    of: touto,
    key: 'T-008',
    kind: 'grant',
    title: '東都 働く場の改善奨励金',
    summary: '休憩室や更衣室の整備、力のいらない道具の導入など、働きやすい職場づくりに奨励金を出します。',
    for_whom: '東都内で2人以上を雇っている事業者',
    audiences: ['business'],
    topics: ['workplace', 'people'],
    amount_words: '40万円',
    how_to_apply: page,
    opens: -160,
    closes: -33,
    said: 48,
  },
  {
    of: center,
    key: 'C-003',
    kind: 'advice',
    title: '事業の引き継ぎ相談',
    summary: '後継ぎ探しや会社の譲り渡しについて、専門の相談員が無料で話を聞きます。秘密は守ります。',
    for_whom: '事業を続けるか、引き継ぐかを考えている方',
    audiences: ['business', 'founder'],
    topics: ['succession'],
    amount_words: '無料',
    how_to_apply: '電話で日時を予約します。',
    opens: null,
    closes: null,
    said: 21,
  },
  {
    of: center,
    key: 'C-011',
    kind: 'course',
    title: 'はじめての帳簿と資金繰り講座（全4回）',
    summary: '開業して3年までの方のための、帳簿のつけ方と資金繰り表のつくり方の講座です。夜の部もあります。',
    for_whom: '開業して3年までの方、1年以内に開業する方',
    audiences: ['business', 'founder'],
    topics: ['founding', 'funds'],
    amount_words: '受講料 2,000円',
    how_to_apply: page,
    opens: -12,
    closes: 9,
    said: 21,
  },
  {
    of: agency,
    key: 'K-1027',
    kind: 'grant',
    title: '地域産業庁 災害への備え促進補助金',
    summary: '事業を続けるための計画を立てた中小企業が、非常用の電源や止水板などを備える費用を補助します。',
    for_whom: '事業継続の計画を届け出ている中小企業・小規模事業者',
    audiences: ['business'],
    topics: ['equipment', 'resilience'],
    costs_words: '自家発電の設備、蓄電池、止水板、データの保管',
    amount_words: '450万円まで',
    rate_words: '2分の1（小規模事業者は3分の2）',
    how_to_apply: page,
    opens: -25,
    closes: 40,
    said: 16,
  },
]

/** `account`: who imported them. */
export async function loadOtherSchemes(
  tx: Tx,
  municipality: string,
  seed: number,
  until: Date,
  account: string,
): Promise<void> {
  const r = random(seed, `other-schemes/${municipality}`)
  const day = today(until)
  const rows = programmes.map(({ of: { url, ...body }, key, opens, closes, said, ...words }) => {
    const at = tokyoInstant(addDays(day, -(said - 2)), '10:00')
    return {
      subtitle: '',
      content: words.summary,
      costs_words: '',
      amount_words: '',
      rate_words: '',
      law: '',
      keywords: [],
      ...words,
      ...body,
      municipality,
      id: idAt(r, at),
      employees_max: null,
      sdgs: [],
      measures: [],
      budget_line: '',
      stages: [],
      open_data_from_yen: null,
      state: 'published' as const,
      information_only: true,
      source_key: key,
      source_url: `${url}/${key.toLowerCase()}`,
      source_on: addDays(day, -said),
      opens_on: opens === null ? null : addDays(day, opens),
      closes_on: closes === null ? null : addDays(day, closes),
      coordinator: null,
      origin: 'import' as const,
      created_account: account,
      created_at: at,
      published_at: at,
    }
  })
  await insertSchemes(tx, { schemes: rows, forms: [], rules: [], calls: [], plans: [] })
}
