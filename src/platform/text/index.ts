export { addressOf, type PostalAddress } from './address.ts'
export { clean, graphemes, stripControls } from './clean.ts'
export {
  corporateNumberCheckDigit,
  isCorporateNumber,
  municipalityCheckDigit,
  municipalityCode,
  type MunicipalityCode,
} from './codes.ts'
export { isEmail, isPhone, phoneKey, postalCode } from './contact.ts'
export { type Coordinates, degrees, parseCoordinates, type ParsedCoordinates } from './coordinates.ts'
export { halfWidth, hyphens, plainDigits } from './digits.ts'
export { isKatakana, toHiragana, toKatakana } from './kana.ts'
export { nameKey, type NameKey, searchKey } from './keys.ts'
export { formatYen, parseYen, type ParsedYen, wholeNumber } from './numbers.ts'
export { type Prefecture, prefectureOf, prefectures } from './prefectures.ts'
