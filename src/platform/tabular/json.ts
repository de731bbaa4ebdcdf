// JSON as services publish it: an array of flat records, alone or under one name of an object ({"result": […]}), read as a table.
import { z } from 'zod'
import { cellText } from './cell.ts'
import type { TableRow } from './csv.ts'
import { decoded, type Encoding, firstBytes, type Source } from './encoding.ts'
import { largeJson } from './refusals.ts'

/** It is read whole. */
const mostCharacters = 64 * 1024 * 1024

const records = z.array(z.record(z.string(), z.unknown())).min(1)
const wrapped = z.record(z.string(), z.unknown())

/** Lists of words are joined; what is nested deeper, such as an embedded document, is left out. */
const text = (value: unknown): string =>
  Array.isArray(value)
    ? value.every((one) => typeof one !== 'object')
      ? value.map(cellText).join('、')
      : ''
    : typeof value === 'object'
      ? ''
      : cellText(value)

function recordsOf(value: unknown): z.infer<typeof records> | null {
  const inside = wrapped.safeParse(value)
  const candidates = [value, ...(inside.success ? Object.values(inside.data) : [])]
  return candidates.map((one) => records.safeParse(one)).find(({ success }) => success)?.data ?? null
}

function parsed(whole: string): unknown {
  try {
    return JSON.parse(whole)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const looksLikeJson = async (source: Source): Promise<boolean> =>
  /^(\uFEFF)?\s*[[{]/.test((await firstBytes(source, 1024)).toString('utf8'))

/** Null for what is no JSON of records. A record's line is its number. */
export async function readJson(
  source: Source,
  encoding: Encoding,
): Promise<{ headings: string[]; rows: TableRow[] } | null> {
  if (!(await looksLikeJson(source))) return null
  let whole = ''
  for await (const part of decoded(source, encoding)) {
    whole += part
    if (whole.length > mostCharacters) throw largeJson()
  }
  const all = recordsOf(parsed(whole))
  if (all === null) return null
  const headings = [...new Set(all.flatMap(Object.keys))]
  return { headings, rows: all.map((one, i) => ({ line: i + 1, cells: headings.map((name) => text(one[name])) })) }
}
