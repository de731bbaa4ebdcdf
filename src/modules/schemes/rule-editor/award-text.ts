// Earlier awards in one input of an example: 「2024-05-01 100000、2023-04-01 50000 ほかの制度」; 「なし」 where there are none.
import { parseDate } from '#platform/calendar/index.ts'
import { parseYen } from '#platform/text/index.ts'

const none = 'なし'
const other = 'ほかの制度'

interface Award {
  on: string
  yen: number
  same_scheme: boolean
}

const isAward = (value: unknown): value is Award =>
  typeof value === 'object' && value !== null && 'on' in value && 'yen' in value && 'same_scheme' in value

export function awardText(value: unknown): string {
  if (!Array.isArray(value)) return ''
  const said = value.filter(isAward).map(({ on, yen, same_scheme }) => `${on} ${yen}${same_scheme ? '' : ` ${other}`}`)
  return said.length === 0 ? none : said.join('、')
}

/** Null where it is written otherwise. */
export function readAwards(text: string): Award[] | null {
  if (text === none) return []
  const awards = text.split(/[、\n]/).map((part): Award | null => {
    const [day = '', yen = '', whose, ...rest] = part.trim().split(/\s+/)
    const [on, sum] = [parseDate(day), parseYen(yen)]
    const said = rest.length === 0 && (whose === undefined || whose === other)
    return on.ok && sum.ok && said ? { on: on.on, yen: sum.yen, same_scheme: whose === undefined } : null
  })
  const read = awards.filter((one) => one !== null)
  return read.length === awards.length ? read : null
}
