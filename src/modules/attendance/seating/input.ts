// Who is to be seated: checked before anything is planned.
import { z } from 'zod'
import type { Phrase } from '#platform/i18n/index.ts'

const id = z.string().min(1).max(200)
const person = z.object({
  id,
  organization: z.string(),
  industry: z.string(),
  kind: z.string(),
  /** Stays at this table in every round: its index. */
  host: z.int().min(0).optional(),
})
const shape = z.object({
  /** Seats at each table. */
  tables: z.array(z.int().min(1).max(1000)).min(1).max(500),
  rounds: z.int().min(1).max(20),
  people: z.array(person).max(2000),
  /** Pairs who met at earlier events. */
  met: z
    .array(z.tuple([id, id]))
    .max(1_000_000)
    .default([]),
  /** Pairs who sat together in a round of today that is over. */
  today: z
    .array(z.tuple([id, id]))
    .max(1_000_000)
    .default([]),
})
export type SeatingInput = z.infer<typeof shape>

/** Seats that cannot be planned. */
export class SeatingError extends Error {
  override name = 'SeatingError'
  readonly why: Phrase
  constructor(why: Phrase) {
    super(why.en)
    this.why = why
  }
}

/** Field by field, in one language. */
const whatIsWrong = (given: unknown, { localeError }: ReturnType<typeof z.locales.ja>): string =>
  (shape.safeParse(given, { error: localeError }).error?.issues ?? [])
    .map(({ path, message }) => `${path.join('.') || '.'}: ${message}`)
    .join('\n')

/** Throws a SeatingError. `given` is what JSON.parse gave. */
export function readSeating(given: unknown): SeatingInput {
  const read = shape.safeParse(given)
  if (!read.success) {
    const { ja, en } = z.locales
    throw new SeatingError({
      ja: `入力の形をお確かめください\n${whatIsWrong(given, ja())}`,
      en: `Please check the input\n${whatIsWrong(given, en())}`,
    })
  }
  const { tables, people, met } = read.data
  const ids = new Set(people.map((one) => one.id))
  if (ids.size < people.length)
    throw new SeatingError({ ja: '同じidの方が2人います', en: 'two people have the same id' })
  const seats = tables.reduce((sum, size) => sum + size, 0)
  if (people.length > seats)
    throw new SeatingError({
      ja: `席が${people.length - seats}人分足りません`,
      en: `${people.length - seats} seats short`,
    })
  for (const [table, size] of tables.entries()) {
    if (people.filter(({ host }) => host === table).length > size)
      throw new SeatingError({
        ja: `${table + 1}番目の卓に固定した方が、席の数より多くいます`,
        en: `table ${table + 1} has more hosts than seats`,
      })
  }
  if (people.some(({ host }) => host !== undefined && host >= tables.length))
    throw new SeatingError({ ja: '担当する卓がありません', en: 'a host is given a table that does not exist' })
  // Somebody who met them may be absent today.
  const here = (pairs: typeof met) => pairs.filter(([a, b]) => ids.has(a) && ids.has(b) && a !== b)
  return { ...read.data, met: here(met), today: here(read.data.today) }
}
