// Whether a transfer file is one that a bank reads; the first thing that is wrong, by record and column.
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
  readonly why: string
  constructor(record: number, column: number, why: string) {
    super(`record ${record}, column ${column}: ${why}`)
    this.record = record
    this.column = column
    this.why = why
  }
}

/** 120 bytes each, with CRLF, LF or nothing between them; the same throughout. */
function split(bytes: Uint8Array): Uint8Array[] {
  const ends = bytes.indexOf(0x0a)
  const between = ends < 0 ? 0 : ends > 0 && bytes[ends - 1] === 0x0d ? 2 : 1
  const step = recordLength + between
  const count = Math.ceil(bytes.length / step)
  return Array.from({ length: count }, (_, i) => {
    const whole = bytes.subarray(i * step, (i + 1) * step)
    const early = whole.subarray(0, recordLength).findIndex((byte) => byte === 0x0a || byte === 0x0d)
    if (early >= 0)
      throw new ZenginError(i + 1, early + 1, `改行までが${early}バイトです（${recordLength}バイトのはず）`)
    if (whole.length < recordLength)
      throw new ZenginError(
        i + 1,
        whole.length + 1,
        `${whole.length}バイトで終わっています（${recordLength}バイトのはず）`,
      )
    const end = whole.subarray(recordLength)
    const last = i === count - 1
    if (!(last && end.length === 0) && !isEnd(end, between))
      throw new ZenginError(i + 1, recordLength + 1, 'レコードの終わりが、ほかのレコードと違います')
    return whole.subarray(0, recordLength)
  })
}

const isEnd = (end: Uint8Array, between: number): boolean =>
  end.length === between && (between === 0 || (end[between - 1] === 0x0a && (between === 1 || end[0] === 0x0d)))

function checkField(record: number, column: number, { name, kind, values, optional }: Field, text: string): void {
  const wrong = (at: number, why: string) => {
    throw new ZenginError(record, column + at, `${name}：${why}`)
  }
  if (optional === true && text.trim() === '') return
  if (kind === 'N') {
    const at = [...text].findIndex((sign) => sign < '0' || sign > '9')
    if (at >= 0) wrong(at, '数字ではありません')
  } else {
    const at = [...text].findIndex((sign) => !isAllowed(sign))
    if (at >= 0) wrong(at, '使えない文字です')
    if (values === undefined && text.trim() === '') wrong(0, '空です')
    if (values === undefined && text.startsWith(' ')) wrong(0, '左に詰めてください')
  }
  if (values !== undefined && !values.includes(text))
    wrong(
      0,
      text.trim() === '' || values[0]?.trim() === ''
        ? '決まった値ではありません'
        : `「${text}」は使えません（${values.join('、')}）`,
    )
}

function read(record: number, bytes: Uint8Array, name: RecordName): ZenginRecord {
  const values: Record<string, string> = {}
  let column = 1
  for (const field of records[name]) {
    const text = Array.from(bytes.subarray(column - 1, column - 1 + field.length), fromByte).join('')
    checkField(record, column, field, text)
    if (field.name !== 'ダミー') values[field.name] = text.trimEnd()
    column += field.length
  }
  return values
}

/** Where a field begins, from 1. */
function columnOf(record: RecordName, name: string): number {
  const fields = records[record]
  const at = fields.findIndex((field) => field.name === name)
  return 1 + fields.slice(0, at).reduce((sum, { length }) => sum + length, 0)
}

function checkDay(header: ZenginRecord): void {
  const text = header['振込日'] ?? ''
  const [month, day] = [Number(text.slice(0, 2)), Number(text.slice(2))]
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  if (days === undefined || day < 1 || day > days)
    throw new ZenginError(1, columnOf('header', '振込日'), '振込日：日付ではありません')
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
  for (const [i, one] of split(bytes).entries()) {
    const name = nameOf[fromByte(one[0] ?? 0)]
    const next = after[all.at(-1)?.name ?? 'nothing']
    if (name === undefined || !next.includes(name))
      throw new ZenginError(
        i + 1,
        1,
        next.length === 0 ? 'エンドレコードのあとに続きがあります' : 'データ区分：この順では使えません',
      )
    const values = read(i + 1, one, name)
    if (name === 'header') checkDay(values)
    if (name === 'data' && Number(values['振込金額']) === 0)
      throw new ZenginError(i + 1, columnOf('data', '振込金額'), '振込金額：0円です')
    all.push({ name, values })
  }
  if (all.at(-1)?.name !== 'end') throw new ZenginError(all.length + 1, 1, 'エンドレコードがありません')
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
      throw new ZenginError(all.length - 1, columnOf('trailer', name), `${name}：データは${value}です`)
  return { header, records: data, count: data.length, total }
}
