// How somebody is reached, and the number that the state gave an organization.
import { t } from '#platform/i18n/index.ts'
import { isCorporateNumber, isEmail, isPhone, plainDigits, postalCode } from '#platform/text/index.ts'
import { optional, type Outcome, read, required } from './field.ts'

const asEmail = read(
  (value) => {
    const address = value.normalize('NFKC').toLowerCase()
    return isEmail(address) ? address : null
  },
  () =>
    t(
      'メールアドレスの形をお確かめください。例：hanako@example.jp',
      'Please check the e-mail address. For example: hanako@example.jp',
    ),
)
export const email = () => required(asEmail)
export const optionalEmail = () => optional(asEmail)

const asPhone = read(
  (value) => (value.length <= 40 && isPhone(value) ? value : null),
  () =>
    t(
      '電話番号の形をお確かめください。例：03-1234-5678',
      'Please check the telephone number. For example: 03-1234-5678',
    ),
)
/** Kept as typed. */
export const phone = () => required(asPhone)
export const optionalPhone = () => optional(asPhone)

const asPostal = read(postalCode, () =>
  t('郵便番号は7桁の数字です。例：154-0004', 'A postal code has seven digits. For example: 154-0004'),
)
/** Seven digits. */
export const postal = () => required(asPostal)
export const optionalPostal = () => optional(asPostal)

const asUrl = read(
  (value) => (value.length <= 2000 && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? value : null),
  () => t('https:// から始まるアドレスを入力してください', 'Please enter an address that begins with https://'),
)
export const url = () => required(asUrl)
export const optionalUrl = () => optional(asUrl)

function asCorporateNumber(text: string): Outcome<string> {
  const value = plainDigits(text.slice(0, 100))
  if (isCorporateNumber(value)) return { value }
  return /^\d{13}$/.test(value)
    ? {
        error: t(
          '法人番号をお確かめください。検査数字が合いません',
          'Please check the corporate number: its check digit does not fit',
        ),
      }
    : { error: t('法人番号は13桁の数字です', 'A corporate number has thirteen digits') }
}
export const corporateNumber = () => required(asCorporateNumber)
export const optionalCorporateNumber = () => optional(asCorporateNumber)
