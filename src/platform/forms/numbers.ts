import { t } from '#platform/i18n/index.ts'
import { degrees, wholeNumber } from '#platform/text/index.ts'
import { optional, type Outcome, read, required } from './field.ts'

interface Range {
  min: number
  max: number
}

function numberWithin(text: string, { min, max }: Range): Outcome<number> {
  const value = wholeNumber(text)
  if (value === null) return { error: t('数字で入力してください', 'Please enter a whole number') }
  if (value >= min && value <= max) return { value }
  const [from, to] = [min.toLocaleString('ja-JP'), max.toLocaleString('ja-JP')]
  return { error: t(`${from}から${to}までの数字で入力してください`, `Please enter a number from ${from} to ${to}`) }
}

export const integer = (range: Range) => required((value) => numberWithin(value, range))
export const optionalInteger = (range: Range) => optional((value) => numberWithin(value, range))
/** Integer yen, not negative. `32,500円` and `１，２３４` are understood. */
export const yen = ({ max = 9_999_999_999 } = {}) => integer({ min: 0, max })
export const optionalYen = ({ max = 9_999_999_999 } = {}) => optionalInteger({ min: 0, max })

const asDegrees = (limit: number) =>
  read(
    (value) => degrees(value, limit),
    () => t('緯度・経度は 35.6581 のような数字です', 'Latitude and longitude are numbers such as 35.6581'),
  )
export const latitude = () => required(asDegrees(90))
export const longitude = () => required(asDegrees(180))
export const optionalLatitude = () => optional(asDegrees(90))
export const optionalLongitude = () => optional(asDegrees(180))
