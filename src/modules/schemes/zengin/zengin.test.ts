import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readZengin, ZenginError } from './check.ts'
import { isAllowed, toBankText } from './characters.ts'
import { toHolder } from './holder.ts'
import { writeZengin } from './write.ts'

const header = {
  委託者コード: '1234567890',
  委託者名: 'ﾐﾅﾓｸ',
  振込日: '1130',
  仕向銀行番号: '0001',
  仕向支店番号: '001',
  預金種目: '1',
  口座番号: '1234567',
}
const payment = {
  被仕向銀行番号: '0005',
  被仕向銀行名: 'ﾐﾅﾓ',
  被仕向支店番号: '012',
  預金種目: '1',
  口座番号: '7654321',
  受取人名: 'ｶ)ｺﾐﾔﾏｾｲｻｸｼﾖ',
  振込金額: '30000',
}
const why = (bytes: Uint8Array): [number, number, string] => {
  try {
    readZengin(bytes)
  } catch (error) {
    if (error instanceof ZenginError) return [error.record, error.column, error.why.ja]
    throw error
  }
  return [0, 0, '']
}
const changed = (at: number, ...bytes: number[]) => {
  const file = writeZengin(header, [payment, payment])
  file.set(bytes, at)
  return file
}
/** The first byte of a record in a file with CRLF. */
const start = (record: number) => (record - 1) * 122

test('A file is written byte for byte and read back: 120 bytes a record, the sum in the trailer', () => {
  const bytes = writeZengin(header, [payment])
  const text = Buffer.from(bytes).toString('latin1')
  expect(text.split('\r\n').map(({ length }) => length)).toEqual([120, 120, 120, 120, 0])
  expect(text.slice(0, 14)).toBe('12101234567890')
  expect(text.slice(start(3), start(3) + 19)).toBe('8000001000000030000')
  expect(readZengin(bytes)).toMatchObject({ count: 1, total: 30_000, header: { 委託者名: 'ﾐﾅﾓｸ', 振込日: '1130' } })
})

test('Records may stand apart by CRLF, LF or nothing, with or without one at the end', () => {
  const text = Buffer.from(writeZengin(header, [payment, payment])).toString('latin1')
  for (const between of ['\r\n', '\n', '']) {
    const whole = text.replaceAll('\r\n', between)
    for (const file of [whole, whole.slice(0, whole.length - between.length)])
      expect(readZengin(Buffer.from(file, 'latin1')).total).toBe(60_000)
  }
})

test('The first thing that is wrong is told by record and column', () => {
  expect(why(changed(start(1) + 1, 0x33))).toEqual([1, 2, '種別コード：「31」は使えません（21）'])
  expect(why(changed(start(1) + 54, 0x31, 0x33))).toEqual([1, 55, '振込日：日付ではありません'])
  expect(why(changed(start(2) + 50, 0xa6))).toEqual([2, 51, '受取人名：使えない文字です'])
  expect(why(changed(start(2) + 50, 0x20))).toEqual([2, 51, '受取人名：左に詰めてください'])
  expect(why(changed(start(3) + 80, 0x41))).toEqual([3, 81, '振込金額：数字ではありません'])
  expect(why(changed(start(4) + 6, 0x39))).toEqual([4, 2, '合計件数：データは2です'])
  expect(why(changed(start(4) + 18, 0x39))).toEqual([4, 8, '合計金額：データは60000です'])
  expect(why(changed(start(3), 0x31))).toEqual([3, 1, 'データ区分：この順では使えません'])
  expect(why(writeZengin(header, [payment]).subarray(0, start(4)))).toEqual([4, 1, 'エンドレコードがありません'])
  expect(why(new Uint8Array())).toEqual([1, 1, 'ファイルが空です'])
  expect(why(writeZengin(header, [payment]).subarray(0, 300))).toEqual([
    3,
    57,
    '56バイトで終わっています（120バイトのはず）',
  ])
  expect(why(writeZengin(header, [{ ...payment, 振込金額: '0' }]))).toEqual([2, 81, '振込金額：0円です'])
})

test('A blank that is none is told by its own column, and each reason in both languages', () => {
  expect(why(changed(start(4) + 119, 0x58))).toEqual([4, 120, 'ダミー：空白にしてください'])
  expect(() => readZengin(changed(start(4) + 18, 0x39))).toThrow('record 4, column 8: 合計金額: the data come to 60000')
})

test('It is the first thing in the file, whatever else is wrong behind it', () => {
  const two = changed(start(1) + 1, 0x33).subarray(0, start(4))
  expect(why(two)).toEqual([1, 2, '種別コード：「31」は使えません（21）'])
  const day = changed(start(1) + 54, 0x30, 0x32, 0x33, 0x30)
  day[start(1) + 110] = 0x41
  expect(why(day)).toEqual([1, 55, '振込日：日付ではありません'])
  const free = writeZengin(header, [{ ...payment, 振込金額: '0' }])
  free[start(2) + 90] = 0x35
  expect(why(free)).toEqual([2, 81, '振込金額：0円です'])
  expect(why(Uint8Array.from([0xef, 0xbb, 0xbf, ...writeZengin(header, [payment])])).slice(0, 2)).toEqual([1, 1])
  const short = Buffer.from(writeZengin(header, [payment]))
    .toString('latin1')
    .replace(/ \r\n9/, '\r\n9')
  expect(why(Buffer.from(short, 'latin1'))).toEqual([3, 120, '119バイトで終わっています（120バイトのはず）'])
})

test('Nothing but blanks fills what may be left empty', () => {
  for (const sign of [0x09, 0x0c, 0xa0]) expect(why(changed(start(2) + 110, sign)).slice(0, 2)).toEqual([2, 111])
})

test('Names become what banks read', () => {
  expect(toBankText('給与 いちろう')).toEqual({ text: ' ｲﾁﾛｳ', lost: ['給', '与'] })
  expect(toBankText('キュウヨ　イチロー').text).toBe('ｷﾕｳﾖ ｲﾁﾛ-')
  expect(toBankText('ヴェルデ・ガーデン ｶﾌｪ').text).toBe('ｳﾞｴﾙﾃﾞ.ｶﾞ-ﾃﾞﾝ ｶﾌｴ')
  expect(toBankText('abc‐１２３').text).toBe('ABC-123')
})

test('Holders have the short forms that banks write, wherever and however the legal form stands', () => {
  const written: Readonly<Record<string, string>> = {
    'カブシキガイシャ コミヤマセイサクショ': 'ｶ)ｺﾐﾔﾏｾｲｻｸｼﾖ',
    カブシキカイシャコミヤマ: 'ｶ)ｺﾐﾔﾏ',
    '(株)コミヤマ': 'ｶ)ｺﾐﾔﾏ',
    '㈱コミヤマ': 'ｶ)ｺﾐﾔﾏ',
    コミヤマ株式会社: 'ｺﾐﾔﾏ(ｶ',
    'コミヤマ カブシキガイシャ トウキョウシテン': 'ｺﾐﾔﾏ(ｶ)ﾄｳｷﾖｳｼﾃﾝ',
    'トミタトソウ ユウゲンガイシャ': 'ﾄﾐﾀﾄｿｳ(ﾕ',
    'イッパンシャダンホウジン ミナモノカイ': 'ｼﾔ)ﾐﾅﾓﾉｶｲ',
    コウエキザイダンホウジンミナモ: 'ｻﾞｲ)ﾐﾅﾓ',
    'イリョウホウジンシャダン ハナミ': 'ｲ)ﾊﾅﾐ',
    'トクテイヒエイリカツドウホウジン アサヒ': 'ﾄｸﾋ)ｱｻﾋ',
    'カブシキガイシャ コミヤマ ホンジョエイギョウショ': 'ｶ)ｺﾐﾔﾏ ﾎﾝｼﾞﾖ(ｴｲ',
    'ｶ)ｺﾐﾔﾏ': 'ｶ)ｺﾐﾔﾏ',
    'ミナモ─マート': 'ﾐﾅﾓ-ﾏ-ﾄ',
    'コミヤマ　ハナコ': 'ｺﾐﾔﾏ ﾊﾅｺ',
  }
  expect(Object.fromEntries(Object.keys(written).map((typed) => [typed, toHolder(typed)]))).toEqual(
    Object.fromEntries(Object.entries(written).map(([typed, text]) => [typed, { text, lost: [] }])),
  )
  expect(toHolder('小宮山 株式会社').lost).toEqual(['小', '宮', '山'])
})

const name = fc
  .string({ unit: fc.constantFrom(...'ｱｲｳﾞｶﾝﾐ-.()A9 '), minLength: 1, maxLength: 30 })
  .map((text) => `ｱ${text}`.slice(0, 30).trimEnd())
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })

test('Whatever is paid to whomever: it is read back as it was written', () => {
  const anyPayment = fc.record({
    bank: digits(4),
    branch: digits(3),
    account: digits(7),
    name,
    yen: fc.integer({ min: 1, max: 9_999_999_999 }),
  })
  fc.assert(
    fc.property(fc.array(anyPayment, { minLength: 1, maxLength: 20 }), (payments) => {
      const read = readZengin(
        writeZengin(
          header,
          payments.map((one) => ({
            被仕向銀行番号: one.bank,
            被仕向支店番号: one.branch,
            預金種目: '1',
            口座番号: one.account,
            受取人名: one.name,
            振込金額: String(one.yen),
          })),
        ),
      )
      expect(read.records.map((one) => [one['受取人名'], Number(one['振込金額']), one['口座番号']])).toEqual(
        payments.map((one) => [one.name, one.yen, one.account]),
      )
      expect(read.total).toBe(payments.reduce((sum, { yen }) => sum + yen, 0))
    }),
  )
})

test('Whatever is typed: what comes out can be written, and what got lost is named', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
      const { text, lost } = toBankText(typed)
      expect([...text].every(isAllowed)).toBe(true)
      expect(lost.some(isAllowed)).toBe(false)
    }),
  )
})
