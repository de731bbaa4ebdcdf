// The builders every form is made of.
export { agreed, choice, choices, optionalChoice, uuid, yes } from './choices.ts'
export {
  corporateNumber,
  email,
  optionalCorporateNumber,
  optionalEmail,
  optionalPhone,
  optionalPostal,
  optionalUrl,
  phone,
  postal,
  url,
} from './contacts.ts'
export { date, optionalDate, optionalTime, time } from './dates.ts'
export {
  integer,
  latitude,
  longitude,
  optionalInteger,
  optionalLatitude,
  optionalLongitude,
  optionalPosition,
  optionalYear,
  optionalYen,
  yen,
} from './numbers.ts'
export { kana, lines, longText, optionalKana, optionalText, text } from './texts.ts'
