// The holder of an account as banks write it: legal forms and branch offices have short forms.
// Source: the banks' common list of short forms (法人略語, 営業所略語), as 京葉銀行 publishes it: https://www.keiyobank.co.jp/alpha_dbank/internet/typing.html
import { plainKana, toBankText } from './characters.ts'

/** Each as it is written or read; banks write `ｶ)` at the head, `(ｶ` at the tail, `(ｶ)` in between. One a name. */
const legalForms: readonly (readonly [short: string, ...said: string[]])[] = [
  ['カ', '株式会社', '(株)', 'カブシキガイシャ', 'カブシキカイシャ'],
  ['ユ', '有限会社', '(有)', 'ユウゲンガイシャ', 'ユウゲンカイシャ'],
  ['ド', '合同会社', '(同)', 'ゴウドウガイシャ', 'ゴウドウカイシャ'],
  ['シ', '合資会社', '(資)', 'ゴウシガイシャ', 'ゴウシカイシャ'],
  ['メ', '合名会社', '(名)', 'ゴウメイガイシャ', 'ゴウメイカイシャ'],
  ['ソ', '相互会社', 'ソウゴガイシャ', 'ソウゴカイシャ'],
  ['イ', '医療法人社団', 'イリョウホウジンシャダン'],
  ['イ', '医療法人財団', 'イリョウホウジンザイダン'],
  ['イ', '社会医療法人', 'シャカイイリョウホウジン'],
  ['イ', '医療法人', 'イリョウホウジン'],
  ['ザイ', '一般財団法人', '(一財)', 'イッパンザイダンホウジン'],
  ['ザイ', '公益財団法人', '(公財)', 'コウエキザイダンホウジン'],
  ['ザイ', '財団法人', '(財)', 'ザイダンホウジン'],
  ['シャ', '一般社団法人', '(一社)', 'イッパンシャダンホウジン'],
  ['シャ', '公益社団法人', '(公社)', 'コウエキシャダンホウジン'],
  ['シャ', '社団法人', '(社)', 'シャダンホウジン'],
  ['シュウ', '宗教法人', 'シュウキョウホウジン'],
  ['ガク', '学校法人', 'ガッコウホウジン'],
  ['フク', '社会福祉法人', 'シャカイフクシホウジン'],
  ['ホゴ', '更生保護法人', 'コウセイホゴホウジン'],
  ['トクヒ', '特定非営利活動法人', 'NPO法人', 'トクテイヒエイリカツドウホウジン', 'エヌピーオーホウジン'],
  ['ドク', '独立行政法人', 'ドクリツギョウセイホウジン'],
  ['チドク', '地方独立行政法人', 'チホウドクリツギョウセイホウジン'],
  ['ベン', '弁護士法人', 'ベンゴシホウジン'],
  ['ギョ', '行政書士法人', 'ギョウセイショシホウジン'],
  ['シホウ', '司法書士法人', 'シホウショシホウジン'],
  ['ゼイ', '税理士法人', 'ゼイリシホウジン'],
  ['ロウム', '社会保険労務士法人', 'シャカイホケンロウムシホウジン'],
  ['ダイ', '国立大学法人', 'コクリツダイガクホウジン'],
  ['ダイ', '公立大学法人', 'コウリツダイガクホウジン'],
  ['ノウ', '農事組合法人', 'ノウジクミアイホウジン'],
  ['カンリ', '管理組合法人', 'カンリクミアイホウジン'],
]

/** Only at the tail. */
const offices: typeof legalForms = [
  ['エイ', '営業所', 'エイギョウショ'],
  ['シュツ', '出張所', 'シュッチョウショ', 'シュッチョウジョ'],
]

/** The longest first: 一般社団法人 also says 社団法人. */
const longestFirst = (forms: typeof legalForms) =>
  forms
    .flatMap(([short, ...said]) => said.map((words) => ({ short, words: plainKana(words) })))
    .toSorted((a, b) => b.words.length - a.words.length)

const legal = longestFirst(legalForms)
const office = longestFirst(offices)

function shortened(name: string): string {
  const form = legal.find(({ words }) => name.includes(words))
  if (form === undefined) return name
  const at = name.indexOf(form.words)
  const [before, after] = [name.slice(0, at).trimEnd(), name.slice(at + form.words.length).trimStart()]
  return `${before}${before === '' ? '' : '('}${form.short}${after === '' ? '' : ')'}${after}`
}

/** The name of an account's holder, from how it is read or written; and the signs for which banks have none. */
export function toHolder(typed: string): { text: string; lost: string[] } {
  const name = shortened(plainKana(typed).trim())
  const tail = office.find(({ words }) => name.endsWith(words) && name.length > words.length)
  return toBankText(tail === undefined ? name : `${name.slice(0, -tail.words.length).trimEnd()}(${tail.short}`)
}
