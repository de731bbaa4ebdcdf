// The four records of a 総合振込 file, 120 bytes each. N: digits, right-aligned after zeros; C: signs, left-aligned before blanks.
import type { Phrase } from '#platform/i18n/index.ts'

export interface Field {
  name: string
  length: number
  kind: 'N' | 'C'
  /** The only values it may have. */
  values?: readonly string[]
  /** May be nothing but blanks. */
  optional?: true
  /** What is wrong with digits that stand there, or null. */
  whyNot?: (digits: string) => Phrase | null
}

const n = (name: string, length: number, ...values: string[]): Field => ({
  name,
  length,
  kind: 'N',
  ...(values.length > 0 ? { values } : {}),
})
const c = (name: string, length: number): Field => ({ name, length, kind: 'C' })
const optional = (name: string, length: number): Field => ({ ...c(name, length), optional: true })
const blank = (length: number): Field => ({ name: 'ダミー', length, kind: 'C', values: [' '.repeat(length)] })

function whyNotDay(text: string): Phrase | null {
  const [month, day] = [Number(text.slice(0, 2)), Number(text.slice(2))]
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days === undefined || day < 1 || day > days ? { ja: '日付ではありません', en: 'is no day' } : null
}
const whyNotYen = (text: string): Phrase | null => (/^0*$/.test(text) ? { ja: '0円です', en: 'is 0 yen' } : null)

export type RecordName = 'header' | 'data' | 'trailer' | 'end'

export const records: Readonly<Record<RecordName, readonly Field[]>> = {
  header: [
    n('データ区分', 1, '1'),
    n('種別コード', 2, '21'),
    n('コード区分', 1, '0'),
    n('委託者コード', 10),
    c('委託者名', 40),
    { ...n('振込日', 4), whyNot: whyNotDay },
    n('仕向銀行番号', 4),
    optional('仕向銀行名', 15),
    n('仕向支店番号', 3),
    optional('仕向支店名', 15),
    n('預金種目', 1, '1', '2', '9'),
    n('口座番号', 7),
    blank(17),
  ],
  data: [
    n('データ区分', 1, '2'),
    n('被仕向銀行番号', 4),
    optional('被仕向銀行名', 15),
    n('被仕向支店番号', 3),
    optional('被仕向支店名', 15),
    { ...n('手形交換所番号', 4), optional: true },
    n('預金種目', 1, '1', '2', '4', '9'),
    n('口座番号', 7),
    c('受取人名', 30),
    { ...n('振込金額', 10), whyNot: whyNotYen },
    n('新規コード', 1, '0', '1', '2'),
    optional('顧客コード', 20),
    { ...c('振込指定区分', 1), values: ['7', '8', ' '] },
    { ...c('識別表示', 1), values: ['Y', ' '] },
    blank(7),
  ],
  trailer: [n('データ区分', 1, '8'), n('合計件数', 6), n('合計金額', 12), blank(101)],
  end: [n('データ区分', 1, '9'), blank(119)],
}

export const recordLength = 120

export const nameOf: Readonly<Record<string, RecordName>> = { 1: 'header', 2: 'data', 8: 'trailer', 9: 'end' }
