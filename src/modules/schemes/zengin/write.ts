// A transfer file, byte for byte.
import { toByte } from './characters.ts'
import { type Field, type RecordName, records } from './layout.ts'
import type { ZenginRecord } from './check.ts'

/** A value that does not fit its field, or holds what the file cannot carry: to be mended before anything is written. */
class DoesNotFit extends Error {
  override name = 'DoesNotFit'
}

function fieldText({ name, length, kind, values }: Field, value: string | undefined): string {
  const given = value ?? (values?.length === 1 ? (values[0] ?? '') : '')
  const text = kind === 'N' && given !== '' ? given.padStart(length, '0') : given.padEnd(length, ' ')
  if (text.length > length) throw new DoesNotFit(`${name}：${given}（${length}文字まで）`)
  return text
}

const line = (name: RecordName, values: ZenginRecord): string =>
  records[name].map((field) => fieldText(field, field.name === 'ダミー' ? undefined : values[field.name])).join('')

/** `header` and `data` by the names of layout.ts, text already as banks write it (`toBankText`). CRLF between the records. */
export function writeZengin(header: ZenginRecord, data: readonly ZenginRecord[]): Uint8Array<ArrayBuffer> {
  const total = data.reduce((sum, record) => sum + Number(record['振込金額']), 0)
  const lines = [
    line('header', header),
    ...data.map((record) => line('data', { 手形交換所番号: '0000', 新規コード: '0', ...record })),
    line('trailer', { 合計件数: String(data.length), 合計金額: String(total) }),
    line('end', {}),
  ]
  return Uint8Array.from(lines.flatMap((text) => [...[...text].map(toByte), 0x0d, 0x0a]))
}
