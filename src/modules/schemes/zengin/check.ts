// Whether a transfer file is one that a bank reads; the first thing that is wrong, by record and column.
import type { Phrase } from '#platform/i18n/index.ts'
import { fromByte, isAllowed } from './characters.ts'
import { type Field, nameOf, type RecordName, recordLength, records } from './layout.ts'

/** By the names of layout.ts; text without the blanks at its end. */
export type ZenginRecord = Readonly<Record<string, string>>

export interface ZenginFile {
  header: ZenginRecord
  records: ZenginRecord[]
  count: number
  /** Yen. */
  total: number
}

export class ZenginError extends Error {
  override name = 'ZenginError'
  /** From 1; the header is 1. */
  readonly record: number
  /** The byte within the record, from 1. */
  readonly column: number
  readonly why: Phrase
  constructor(record: number, column: number, why: Phrase) {
    super(`record ${record}, column ${column}: ${why.en}`)
    this.record = record
    this.column = column
    this.why = why
  }
}

interface Taken {
  /** From 1. */
  record: number
  /** At most 120: fewer where it breaks off. */
  bytes: Uint8Array
  /** What stands behind it until the next. */
  end: Uint8Array
}

/** 120 bytes each, with CRLF, LF or nothing between them; the same throughout. */
function* taken(bytes: Uint8Array, between: number): Generator<Taken> {
  const step = recordLength + between
  for (let at = 0; at < bytes.length; at += step) {
    const whole = bytes.subarray(at, at + recordLength)
    const early = whole.findIndex((byte) => byte === 0x0a || byte === 0x0d)
    yield {
      record: at / step + 1,
      bytes: early < 0 ? whole : whole.subarray(0, early),
      end: bytes.subarray(at + recordLength, at + step),
    }
  }
}

function betweenOf(bytes: Uint8Array): number {
  const end = bytes.indexOf(0x0a)
  return end < 0 ? 0 : end > 0 && bytes[end - 1] === 0x0d ? 2 : 1
}

const isEnd = (end: Uint8Array, between: number): boolean =>
  end.length === between && (between === 0 || (end[between - 1] === 0x0a && (between === 1 || end[0] === 0x0d)))

const isBlank = (text: string): boolean => /^ *$/.test(text)

function checkField(record: number, column: number, field: Field, text: string): void {
  const { name, kind, values, optional, whyNot } = field
  const wrong = (at: number, ja: string, en: string) => {
    throw new ZenginError(record, column + at, { ja: `${name}：${ja}`, en: `${name}: ${en}` })
  }
  if (optional === true && isBlank(text)) return
  if (kind === 'N') {
    const at = [...text].findIndex((sign) => sign < '0' || sign > '9')
    if (at >= 0) wrong(at, '数字ではありません', 'no digit')
  } else {
    const at = [...text].findIndex((sign) => !isAllowed(sign))
    if (at >= 0) wrong(at, '使えない文字です', 'this character cannot stand here')
    if (values === undefined && isBlank(text)) wrong(0, '空です', 'is empty')
    if (values === undefined && text.startsWith(' ')) wrong(0, '左に詰めてください', 'begins with a blank')
  }
  if (values !== undefined && !values.includes(text)) {
    const [only = ''] = values
    if (isBlank(only))
      wrong(
        [...text].findIndex((sign) => sign !== ' '),
        '空白にしてください',
        'must be blank',
      )
    else if (isBlank(text)) wrong(0, '決まった値ではありません', 'has none of its values')
    else wrong(0, `「${text}」は使えません（${values.join('、')}）`, `${text} is none of ${values.join(', ')}`)
  }
  const reason = whyNot?.(text) ?? null
  if (reason !== null) wrong(0, reason.ja, reason.en)
}

function read({ record, bytes }: Taken, name: RecordName): ZenginRecord {
  const values: Record<string, string> = {}
  let column = 1
  for (const field of records[name]) {
    if (bytes.length < column - 1 + field.length) throw tooShort(record, bytes.length)
    const text = Array.from(bytes.subarray(column - 1, column - 1 + field.length), fromByte).join('')
    checkField(record, column, field, text)
    if (field.name !== 'ダミー') values[field.name] = text.trimEnd()
    column += field.length
  }
  return values
}

const tooShort = (record: number, length: number) =>
  new ZenginError(record, length + 1, {
    ja: `${length}バイトで終わっています（${recordLength}バイトのはず）`,
    en: `ends after ${length} bytes of ${recordLength}`,
  })

/** Where a field begins, from 1. */
function columnOf(record: RecordName, name: string): number {
  const fields = records[record]
  const at = fields.findIndex((field) => field.name === name)
  return 1 + fields.slice(0, at).reduce((sum, { length }) => sum + length, 0)
}

/** Which record may follow which; the first is the header. */
const after: Readonly<Record<RecordName | 'nothing', readonly RecordName[]>> = {
  nothing: ['header'],
  header: ['data'],
  data: ['data', 'trailer'],
  trailer: ['end'],
  end: [],
}

function readAll(bytes: Uint8Array): { name: RecordName; values: ZenginRecord }[] {
  const all: { name: RecordName; values: ZenginRecord }[] = []
  const between = betweenOf(bytes)
  if (bytes.length === 0) throw new ZenginError(1, 1, { ja: 'ファイルが空です', en: 'the file is empty' })
  if (bytes[0] === 0xef)
    throw new ZenginError(1, 1, {
      ja: 'UTF-8のファイルです。文字コードをJIS（シフトJIS）にして書き出してください',
      en: 'This file is UTF-8. Write it as Shift JIS',
    })
  for (const one of taken(bytes, between)) {
    const { record } = one
    const next = after[all.at(-1)?.name ?? 'nothing']
    if (next.length === 0)
      throw new ZenginError(record, 1, {
        ja: 'エンドレコードのあとに続きがあります',
        en: 'something follows the end record',
      })
    const name = nameOf[fromByte(one.bytes[0] ?? 0x20)]
    if (one.bytes.length === 0) throw tooShort(record, 0)
    if (name === undefined || !next.includes(name))
      throw new ZenginError(record, 1, { ja: 'データ区分：この順では使えません', en: 'データ区分: not in this order' })
    all.push({ name, values: read(one, name) })
    const last = bytes.length <= record * (recordLength + between) - between
    if (!last && !isEnd(one.end, between))
      throw new ZenginError(record, recordLength + 1, {
        ja: 'レコードの終わりが、ほかのレコードと違います',
        en: 'this record ends otherwise than the others',
      })
  }
  if (all.at(-1)?.name !== 'end')
    throw new ZenginError(all.length + 1, 1, { ja: 'エンドレコードがありません', en: 'the end record is missing' })
  return all
}

/** Throws a ZenginError with the first thing that is wrong. */
export function readZengin(bytes: Uint8Array): ZenginFile {
  const all = readAll(bytes)
  const valuesOf = (wanted: RecordName) => all.flatMap(({ name, values }) => (name === wanted ? [values] : []))
  const [[header = {}], data, [trailer = {}]] = [valuesOf('header'), valuesOf('data'), valuesOf('trailer')]
  const total = data.reduce((sum, record) => sum + Number(record['振込金額']), 0)
  for (const [name, value] of [
    ['合計件数', data.length],
    ['合計金額', total],
  ] as const)
    if (Number(trailer[name]) !== value)
      throw new ZenginError(all.length - 1, columnOf('trailer', name), {
        ja: `${name}：データは${value}です`,
        en: `${name}: the data come to ${value}`,
      })
  return { header, records: data, count: data.length, total }
}
