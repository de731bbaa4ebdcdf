// 法人番号 that nobody bears. After the check digit come twelve digits that begin with the four of a registry office; there is no
// office 9999, and no published number begins so (the offices end at 5000, bodies without registration begin with 7000 or 8000).
import { corporateNumberCheckDigit } from '#platform/text/index.ts'

/** Thirteen digits with a valid check digit; each town and counter its own. */
export function inventedCorporateNumber(town: number, counter: number): string {
  const twelve = `9999${town}${String(counter).padStart(7, '0')}`
  return `${corporateNumberCheckDigit(twelve)}${twelve}`
}
