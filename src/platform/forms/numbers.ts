import { t } from '#platform/i18n/index.ts'
import { parseYear } from '#platform/calendar/index.ts'
import { type Coordinates, degrees, halfWidth, readPosition, wholeNumber } from '#platform/text/index.ts'
import { optional, type Outcome, read, required } from './field.ts'

interface Range {
  min: number
  max: number
  /** What may stand behind the number: 3か月, 2名. */
  unit?: RegExp
}

function numberWithin(text: string, { unit, ...range }: Range): Outcome<number> {
  const value = wholeNumber(unit === undefined || text.length > 60 ? text : halfWidth(text).trim().replace(unit, ''))
  return value === null ? { error: whyNotNumber(text, range) } : within(value, range)
}

/** Somebody who typed figures learns what is wrong with them. */
function whyNotNumber(text: string, range: Range): string {
  const typed = text.length > 60 ? '' : halfWidth(text).replace(/[,\s¥円]/g, '')
  if (/^-?\d{16,}$/.test(typed)) return outside(range)
  return /^-?\d*\.\d+$/.test(typed)
    ? t('小数点のない数字で入力してください', 'Please enter a number without decimals')
    : t('数字で入力してください', 'Please enter a whole number')
}

function outside({ min, max }: Omit<Range, 'unit'>): string {
  const [from, to] = [min.toLocaleString('ja-JP'), max.toLocaleString('ja-JP')]
  return t(`${from}から${to}までの数字で入力してください`, `Please enter a number from ${from} to ${to}`)
}

const within = (value: number, range: Omit<Range, 'unit'>): Outcome<number> =>
  value >= range.min && value <= range.max ? { value } : { error: outside(range) }

export const integer = (range: Range) => required((value) => numberWithin(value, range))
export const optionalInteger = (range: Range) => optional((value) => numberWithin(value, range))

/** A year, typed in 西暦 or 和暦. */
export const optionalYear = (range: Range) =>
  optional((text): Outcome<number> => {
    const read = parseYear(text)
    if (read === null)
      return { error: t('西暦か和暦の年を入力してください。例：1964、昭和39年', 'Please enter a year, such as 1964') }
    // As with days: what an era never had is asked about, not changed.
    return read.beyond
      ? {
          error: t(
            `${read.year}年のことですか？ そう書き直してください`,
            `Did you mean ${read.year}? Please write it so`,
          ),
        }
      : within(read.year, range)
  })
/** Integer yen, not negative. `32,500円` and `１，２３４` are understood. */
export const yen = ({ max = 9_999_999_999 } = {}) => integer({ min: 0, max })
export const optionalYen = ({ max = 9_999_999_999 } = {}) => optionalInteger({ min: 0, max })

const asDegrees = (limit: number) =>
  read(
    (value) => degrees(value, limit),
    () => t('緯度・経度は 35.6581 のような数字です', 'Latitude and longitude are numbers such as 35.6581'),
  )
/** Both at once, as one copies them from a map; null when left empty. */
export const optionalPosition = () =>
  optional((value): Outcome<Coordinates> => {
    const read = readPosition(value)
    return 'at' in read ? { value: read.at } : { error: t(read.why) }
  })
export const latitude = () => required(asDegrees(90))
export const longitude = () => required(asDegrees(180))
export const optionalLatitude = () => optional(asDegrees(90))
export const optionalLongitude = () => optional(asDegrees(180))
