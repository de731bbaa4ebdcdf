// The builders every form is made of. What comes in is what a form posts: a string, a list of strings, or nothing.
// What goes out is typed; what is wrong is said in the reader's language, with what to do.
import { z } from 'zod'
import { datePhrase, parseDate, parseTime, wareki } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import {
  clean,
  degrees,
  graphemes,
  isCorporateNumber,
  isEmail,
  isKatakana,
  isPhone,
  plainDigits,
  postalCode,
  toKatakana,
  wholeNumber,
} from '#platform/text/index.ts'

type Raw = string | string[] | undefined
type Outcome<T> = { value: T } | { error: string }

const raw = z.union([z.string(), z.array(z.string())]).optional()
const first = (input: Raw): string => (typeof input === 'string' ? input : (input?.[0] ?? ''))
const every = (input: Raw): string[] => (typeof input === 'string' ? [input] : (input ?? []))

/** A field from a function: the value, or the sentence that says what to do. */
function field<T>(read: (input: Raw) => Outcome<T>): z.ZodType<T, Raw> {
  return raw.transform((input, context): T => {
    const outcome = read(input)
    if ('value' in outcome) return outcome.value
    context.addIssue({ code: 'custom', message: outcome.error })
    return z.NEVER
  })
}

const missing = () => t('入力してください', 'Please fill this in')
const notChosen = () => t('選んでください', 'Please choose')
const outOfList = () => t('一覧から選び直してください', 'Please choose from the list')

/** A required field whose text is read by `read`; an empty one is asked for. */
const required = <T>(read: (text: string) => Outcome<T>) =>
  field((input) => {
    const text = clean(first(input))
    return text === '' ? { error: missing() } : read(text)
  })

/** The same, where leaving it empty means null. */
const optional = <T>(read: (text: string) => Outcome<T>) =>
  field<T | null>((input) => {
    const text = clean(first(input))
    return text === '' ? { value: null } : read(text)
  })

interface Length {
  min?: number
  max: number
}

/** Lengths are the reader's characters; a text far too long is refused by its size, before anything is counted. */
function ofLength(text: string, { min = 0, max }: Length): Outcome<string> {
  if (text.length > max * 12)
    return { error: t(`${max}文字までで書いてください`, `Please write at most ${max} characters`) }
  const count = graphemes(text)
  if (count < min) {
    return {
      error: t(
        `${min}文字以上で書いてください（いま ${count}文字）`,
        `Please write at least ${min} characters (${count} now)`,
      ),
    }
  }
  if (count <= max && text.length <= max * 8) return { value: text }
  return {
    error: t(
      `${max}文字までで書いてください（いま ${count}文字）`,
      `Please write at most ${max} characters (${count} now)`,
    ),
  }
}

export const text = (length: Length) => required((value) => ofLength(value.replaceAll('\n', ' '), length))
/** Keeps line breaks. */
export const longText = (length: Length) => required((value) => ofLength(value, length))
/** Empty when left empty. */
export const optionalText = (length: Length) =>
  field((input) => {
    const value = clean(first(input))
    return value === '' ? { value } : ofLength(value, length)
  })

const among = <T extends string>(values: readonly T[], text: string): Outcome<T> => {
  const value = values.find((candidate) => candidate === text)
  return value === undefined ? { error: outOfList() } : { value }
}

export const choice = <const T extends string>(values: readonly T[]) =>
  field((input): Outcome<T> => (first(input) === '' ? { error: notChosen() } : among(values, first(input))))
export const optionalChoice = <const T extends string>(values: readonly T[]) =>
  optional((value) => among(values, value))

/** Checkboxes: the chosen ones, each once, in the order of `values`. */
export const choices = <const T extends string>(values: readonly T[], { min = 0, max = values.length } = {}) =>
  field((input): Outcome<T[]> => {
    const chosen = new Set(every(input).filter((value) => value !== ''))
    const value = values.filter((candidate) => chosen.has(candidate))
    if (value.length < chosen.size) return { error: outOfList() }
    if (value.length < min) return { error: t(`${min}つ以上選んでください`, `Please choose at least ${min}`) }
    if (value.length > max) return { error: t(`${max}つまで選んでください`, `Please choose at most ${max}`) }
    return { value }
  })

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

interface Span {
  from?: string
  to?: string
}

function dateWithin(value: string, { from = '1800-01-01', to = '2200-12-31' }: Span): Outcome<string> {
  const parsed = parseDate(value)
  if (!parsed.ok) return { error: t(parsed.why) }
  // A form does not change what somebody wrote behind their back: 平成32年 is asked about.
  if (parsed.repaired) {
    const [era, western] = [wareki(parsed.on), parsed.on]
    return { error: t(`${era}のことですか？ そう書き直してください`, `Did you mean ${western}? Please write it so`) }
  }
  if (parsed.on < from)
    return {
      error: t(`${datePhrase(from).ja}以降の日付にしてください`, `Please choose ${datePhrase(from).en} or later`),
    }
  return parsed.on > to
    ? { error: t(`${datePhrase(to).ja}までの日付にしてください`, `Please choose ${datePhrase(to).en} or earlier`) }
    : { value: parsed.on }
}

/** A civil day 'YYYY-MM-DD', typed in 西暦 or 和暦. */
export const date = (span: Span = {}) => required((value) => dateWithin(value, span))
export const optionalDate = (span: Span = {}) => optional((value) => dateWithin(value, span))

const read =
  <T>(parse: (value: string) => T | null, error: () => string) =>
  (value: string): Outcome<T> => {
    const parsed = value.length > 4000 ? null : parse(value)
    return parsed === null ? { error: error() } : { value: parsed }
  }

const asTime = read(parseTime, () =>
  t('時刻を読み取れませんでした。例：13:30', 'We could not read this time. For example: 13:30'),
)
/** '13:30' */
export const time = () => required(asTime)
export const optionalTime = () => optional(asTime)

const asKana = read(
  (value) => (isKatakana(toKatakana(value)) && value.length <= 200 ? toKatakana(value) : null),
  () => t('カタカナで入力してください', 'Please write the reading in kana'),
)
/** A reading: hiragana and half-width kana are understood, full-width katakana is kept. */
export const kana = () => required(asKana)
export const optionalKana = () =>
  field((input) => (clean(first(input)) === '' ? { value: '' } : asKana(clean(first(input)))))

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

const asCorporateNumber = read(
  (value) => (isCorporateNumber(plainDigits(value)) ? plainDigits(value) : null),
  () =>
    t(
      '法人番号（13桁）をお確かめください。検査数字が合いません',
      'Please check the corporate number: its check digit does not fit',
    ),
)
export const corporateNumber = () => required(asCorporateNumber)
export const optionalCorporateNumber = () => optional(asCorporateNumber)

/** A single checkbox with the value `yes`. */
export const yes = () => field((input) => ({ value: first(input) === 'yes' }))
/** A checkbox that must be ticked. */
export const agreed = (say: () => string) =>
  field((input): Outcome<true> => (first(input) === 'yes' ? { value: true } : { error: say() }))

/** One entry a line. */
export const lines = ({ max, each }: { max: number; each: number }) =>
  field((input): Outcome<string[]> => {
    const all = clean(first(input))
    if (all.length > max * (each + 1) * 4)
      return { error: t(`${max}行までにしてください`, `At most ${max} lines, please`) }
    const value = all
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (value.length > max)
      return {
        error: t(
          `${max}行までにしてください（いま ${value.length}行）`,
          `At most ${max} lines, please (${value.length} now)`,
        ),
      }
    const long = value.findIndex((line) => graphemes(line) > each)
    return long === -1
      ? { value }
      : {
          error: t(
            `${long + 1}行目を${each}文字までにしてください`,
            `Line ${long + 1}: at most ${each} characters, please`,
          ),
        }
  })

export const isUuid = (value: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)
const asUuid = read(
  (value) => (isUuid(value) ? value.toLowerCase() : null),
  () => t('選び直してください', 'Please choose again'),
)
export const uuid = () => required(asUuid)

const asDegrees = (limit: number) =>
  read(
    (value) => degrees(value, limit),
    () => t('緯度・経度は 35.6581 のような数字です', 'Latitude and longitude are numbers such as 35.6581'),
  )
export const latitude = () => required(asDegrees(90))
export const longitude = () => required(asDegrees(180))
export const optionalLatitude = () => optional(asDegrees(90))
export const optionalLongitude = () => optional(asDegrees(180))
