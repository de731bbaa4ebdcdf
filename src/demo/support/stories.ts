// Who applied for what, and how far it has come. Days count from the day on which the call opened.
import type { ApplicationState } from '#modules/applications/index.ts'

export interface Story {
  /** Of DemoCall. */
  call: string
  /** The organization's name; in a ward without it another stands in. */
  by: string
  /** Which fair or project. */
  what: number
  /** Submitted; of a draft, begun. */
  day: number
  state: ApplicationState
  /** Who looks after it among staff. */
  officer?: 'nakagawa' | 'moriya'
  /** Into which proposal it went, and what was or is to be decided. */
  decision?: string
  outcome?: 'award' | 'reserve' | 'reject'
  reason?: string
  /** Its payment waits in a batch. */
  batched?: true
  /** It pays a part back. */
  owes?: true
  /** The letter is still unopened. */
  unopened?: true
}

const last = 'trade-fair/last'
const fair = 'trade-fair/open'
const early = 'social-business/last'
const first = 'social-business/decided'
const second = 'social-business/review'
const third = 'social-business/open'
const mark = 'social-business-certification/last'
const marks = 'social-business-certification/open'

const notOwn =
  '申請された出展は、仕入れた商品が中心で、「自社の製品・サービスを出すこと」（第4条第1項）に当たりません。自社でつくられた製品で出展されるときは、あらためて申請してください。'
const tooFew =
  '審査会では、取組の意義は認められましたが、3年後の売上の見込みの根拠と、続けるための体制が十分に示されていないとされました。産業振興課の事前相談で、次の募集に向けてご一緒に考えます。'
const young =
  '事業を始めてからの記録が1年に満たず、「その事業を1年以上続けていること」（第3条第1項第2号）を確かめられませんでした。満たしたあとに、あらためて申請してください。'

export const stories: readonly Story[] = [
  // 展示会出展補助金、昨年度
  { call: last, by: '株式会社 小宮山製作所', what: 0, day: 20, state: 'closed', officer: 'nakagawa', decision: 'fair-last-1', outcome: 'award' },
  { call: last, by: '有限会社 榊鉄工所', what: 1, day: 25, state: 'closed', officer: 'nakagawa', decision: 'fair-last-1', outcome: 'award' },
  { call: last, by: '瀬戸染工場', what: 2, day: 96, state: 'closed', officer: 'moriya', decision: 'fair-last-2', outcome: 'award' },
  { call: last, by: '株式会社 根津精機', what: 3, day: 98, state: 'closed', owes: true, officer: 'moriya', decision: 'fair-last-2', outcome: 'award' },
  { call: last, by: '有限会社 久世製麺所', what: 2, day: 101, state: 'rejected', officer: 'nakagawa', decision: 'fair-last-2', outcome: 'reject', reason: notOwn },
  // 今年度
  { call: fair, by: '株式会社 三好スプリング', what: 1, day: 14, state: 'closed', officer: 'nakagawa', decision: 'fair-1', outcome: 'award' },
  { call: fair, by: '株式会社 戸倉電機', what: 5, day: 88, state: 'fixed', batched: true, officer: 'nakagawa', decision: 'fair-2', outcome: 'award' },
  { call: fair, by: '株式会社 北村醸造', what: 4, day: 90, state: 'fixed', officer: 'nakagawa', decision: 'fair-2', outcome: 'award' },
  { call: fair, by: '篠原建具店', what: 6, day: 92, state: 'report', officer: 'nakagawa', decision: 'fair-2', outcome: 'award' },
  { call: fair, by: '株式会社 鳥居鞄製作所', what: 2, day: 95, state: 'change', officer: 'nakagawa', decision: 'fair-2', outcome: 'award' },
  { call: fair, by: '株式会社 深沢紙器', what: 4, day: 171, state: 'awarded', officer: 'moriya', decision: 'fair-3', outcome: 'award', unopened: true },
  { call: fair, by: '株式会社 ミナモ縫製', what: 2, day: 173, state: 'rejected', officer: 'moriya', decision: 'fair-3', outcome: 'reject', reason: notOwn },
  { call: fair, by: '有限会社 トミタ塗装', what: 6, day: 182, state: 'formal', officer: 'nakagawa', decision: 'fair-4', outcome: 'award' },
  { call: fair, by: '株式会社 青柳化成', what: 0, day: 184, state: 'formal', officer: 'nakagawa', decision: 'fair-4', outcome: 'award' },
  { call: fair, by: '株式会社 小宮山製作所', what: 3, day: 189, state: 'correction', officer: 'nakagawa' },
  { call: fair, by: '株式会社 大塚エンジニアリング', what: 5, day: 191, state: 'formal', officer: 'nakagawa' },
  { call: fair, by: '瀬戸染工場', what: 2, day: 193, state: 'formal', officer: 'moriya' },
  { call: fair, by: '有限会社 露木技研', what: 1, day: 197, state: 'submitted' },
  { call: fair, by: '株式会社 根津精機', what: 3, day: 198, state: 'submitted' },
  { call: fair, by: '合資会社 浜屋佃煮店', what: 4, day: 196, state: 'draft' },
  // ソーシャルビジネス支援補助金
  { call: early, by: 'NPO法人 こどもキッチンみなも', what: 1, day: 40, state: 'closed', officer: 'nakagawa', decision: 'social-last', outcome: 'award' },
  { call: early, by: '旭小路商店会', what: 2, day: 52, state: 'closed', officer: 'nakagawa', decision: 'social-last', outcome: 'award' },
  { call: early, by: '李見守りの会', what: 5, day: 60, state: 'rejected', officer: 'nakagawa', decision: 'social-last', outcome: 'reject', reason: tooFew },
  { call: first, by: '株式会社 小宮山製作所', what: 0, day: 30, state: 'awarded', officer: 'nakagawa', decision: 'social-1', outcome: 'award', unopened: true },
  { call: first, by: '桑の里ふれあい畑の会', what: 3, day: 33, state: 'awarded', officer: 'nakagawa', decision: 'social-1', outcome: 'award' },
  { call: first, by: 'NPO法人 外国から来た人の窓口 はし', what: 4, day: 38, state: 'reserve', officer: 'nakagawa', decision: 'social-1', outcome: 'reserve', reason: '審査会の評価は基準に達していますが、第1回の予算を上回りました。辞退などで予算に残りが出たときは、あらためてお知らせします。' },
  { call: first, by: '銭湯 さざなみ湯', what: 6, day: 43, state: 'rejected', officer: 'nakagawa', decision: 'social-1', outcome: 'reject', reason: tooFew },
  { call: second, by: 'あけぼの通り商店会', what: 7, day: 31, state: 'review', officer: 'nakagawa' },
  { call: second, by: '旭小路商店会', what: 2, day: 36, state: 'review', officer: 'nakagawa' },
  { call: second, by: '銭湯 さざなみ湯', what: 6, day: 42, state: 'review', officer: 'nakagawa' },
  { call: second, by: 'NPO法人 こどもキッチンみなも', what: 1, day: 44, state: 'review', officer: 'moriya' },
  { call: third, by: '李見守りの会', what: 5, day: 12, state: 'formal', officer: 'moriya' },
  { call: third, by: 'NPO法人 外国から来た人の窓口 はし', what: 4, day: 17, state: 'submitted' },
  { call: third, by: '町工場アーカイブ', what: 0, day: 15, state: 'draft' },
  // ソーシャルビジネス認定
  { call: mark, by: 'NPO法人 こどもキッチンみなも', what: 1, day: 30, state: 'awarded', officer: 'moriya', decision: 'mark-last', outcome: 'award' },
  { call: mark, by: 'NPO法人 外国から来た人の窓口 はし', what: 4, day: 55, state: 'awarded', officer: 'moriya', decision: 'mark-last', outcome: 'award' },
  { call: mark, by: '李見守りの会', what: 5, day: 71, state: 'rejected', officer: 'moriya', decision: 'mark-last', outcome: 'reject', reason: young },
  { call: marks, by: '桑の里ふれあい畑の会', what: 3, day: 3, state: 'submitted' },
  { call: marks, by: '銭湯 さざなみ湯', what: 6, day: 4, state: 'submitted' },
  // ITツール導入補助金
  { call: 'it-tools/open', by: '株式会社 小宮山製作所', what: 0, day: 46, state: 'draft' },
] // prettier-ignore

export interface Proposal {
  code: string
  call: string
  title: string
  words: string
  /** Day on which it was written down, and on which the last one approved it; null: somebody has still to. */
  sent: number
  decided: number | null
}

const looked = '形式審査の結果、要件をすべて満たしていることを確かめました。額は判定ルールのとおりです。'
const panel = '審査会の結果に基づき、評点の順に、予算の範囲で決定することとしてよろしいか伺います。'

export const proposals: readonly Proposal[] = [
  { code: 'fair-last-1', call: last, title: '展示会出展補助金の交付決定（5月分）', words: looked, sent: 31, decided: 34 },
  { code: 'fair-last-2', call: last, title: '展示会出展補助金の交付決定（7月分）', words: looked, sent: 108, decided: 111 },
  { code: 'fair-1', call: fair, title: '展示会出展補助金の交付決定（第1期）', words: looked, sent: 24, decided: 27 },
  { code: 'fair-2', call: fair, title: '展示会出展補助金の交付決定（第2期）', words: looked, sent: 102, decided: 105 },
  { code: 'fair-3', call: fair, title: '展示会出展補助金の交付決定（第3期）', words: looked, sent: 190, decided: 196 },
  { code: 'fair-4', call: fair, title: '展示会出展補助金の交付決定（第4期）', words: looked, sent: 198, decided: null },
  { code: 'social-last', call: early, title: 'ソーシャルビジネス支援補助金の交付決定', words: panel, sent: 96, decided: 101 },
  { code: 'social-1', call: first, title: 'ソーシャルビジネス支援補助金 第1回の交付決定', words: panel, sent: 183, decided: 190 },
  { code: 'mark-last', call: mark, title: 'ソーシャルビジネス認定の決定', words: '認定審査会の面談の結果に基づき、伺います。', sent: 108, decided: 112 },
] // prettier-ignore
