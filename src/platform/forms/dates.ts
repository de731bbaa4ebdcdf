import { datePhrase, parseDate, parseTime, wareki } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { optional, type Outcome, read, required } from './field.ts'

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

const asTime = read(parseTime, () =>
  t('時刻を読み取れませんでした。例：13:30', 'We could not read this time. For example: 13:30'),
)
/** '13:30' */
export const time = () => required(asTime)
export const optionalTime = () => optional(asTime)
