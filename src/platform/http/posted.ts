// What a posted form brought, whatever its encoding.
import { Refusal } from '#platform/errors.ts'
import type { StoredFile } from '#platform/files/index.ts'

export interface Posted {
  values: Record<string, string | string[]>
  files: Record<string, StoredFile>
  /** Sentences for files that were refused, by field. */
  fileErrors: Record<string, string>
  /** Of those, the fields whose file is of no kind that we know. */
  unknownKinds: ReadonlySet<string>
}

/** Without a prototype: a field may be called `__proto__`. */
export function collect(pairs: Iterable<[string, string]>): Posted['values'] {
  const values: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of pairs) {
    const before = values[name]
    if (before === undefined) values[name] = value
    else if (typeof before === 'string') values[name] = [before, value]
    else before.push(value)
  }
  return values
}

export const tooLarge = () =>
  new Refusal(413, {
    ja: '送られた内容が大きすぎます（32MBまで）。前の画面に戻り、文章を短くするか、ファイルに分けてお送りください。',
    en: 'What you sent is too large (32 MB at most). Go back, shorten the text or send it as a file.',
  })
