export { addressOf } from './address.ts'
export { clean, excerpt, graphemes, stripControls } from './clean.ts'
export {
  corporateNumberCheckDigit,
  isCorporateNumber,
  municipalityCheckDigit,
  municipalityCode,
  municipalityNumber,
} from './codes.ts'
export { isEmail, isPhone, phoneKey, postalCode } from './contact.ts'
export { type Coordinates, degrees, parseCoordinates } from './coordinates.ts'
export { halfWidth, hyphens, plainDigits } from './digits.ts'
export { isKatakana, toHiragana, toKatakana } from './kana.ts'
export { nameKey, searchKey } from './keys.ts'
export { formatYen, groupDigits, parseYen, wholeNumber } from './numbers.ts'
export { yenText } from './yen.ts'
export { readPosition } from './position.ts'
export { type Prefecture, prefectureOf, prefectures } from './prefectures.ts'
