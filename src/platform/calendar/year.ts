// A year alone, as people write when their firm began.
import { halfWidth } from '#platform/text/digits.ts'
import { eras } from './era.ts'

const western = /^(\d{3,4})\s*年?$/
const japanese = /^(明治|大正|昭和|平成|令和|[MTSHR])\s*(元|\d{1,2})\s*年?$/i

/** Reads 1964, 1964年, 昭和39年, S39 in either width; `beyond` when the era had ended by then: 平成32年. Null for anything else. */
export function parseYear(text: string): { year: number; beyond: boolean } | null {
  const tidy = text.length > 40 ? '' : halfWidth(text).trim()
  const plain = western.exec(tidy)
  if (plain) return { year: Number(plain[1]), beyond: false }
  const [, name = '', count = ''] = japanese.exec(tidy) ?? []
  const at = eras.findIndex((era) => era.name === name || era.letter === name.toUpperCase())
  const years = count === '元' ? 1 : Number(count)
  const era = eras[at]
  if (era === undefined || years === 0) return null
  const year = Number(era.from.slice(0, 4)) + years - 1
  // Newest first: the one before in the list is the one that followed.
  const next = eras[at - 1]
  return { year, beyond: next !== undefined && year > Number(next.from.slice(0, 4)) }
}
