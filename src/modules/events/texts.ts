// An event field by field in words, to compare two versions and to read one through.
import { datePhrase, today, tokyoTime } from '#platform/calendar/index.ts'
import type { Said } from '#platform/forms/said.ts'
import { type Phrase, t, withLocale } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import { yenText } from '#platform/text/index.ts'
import { drawRules } from './asides.ts'
import type { Content } from './content.ts'
import { facilityLabels } from './facilities.ts'
import { type FieldName, fieldNames, fieldWords } from './field-words.ts'
import { admissionWords, formWords, openToWords } from './phrases.ts'
import { positionText } from './place.ts'

const list = (words: readonly string[]) => words.join(t('、', ', '))
const moment = (at: Date | null) => (at === null ? '' : `${t(datePhrase(today(at)))} ${tokyoTime(at)}`)
const count = (n: number | null) => (n === null ? '' : t(`${n}人`, n === 1 ? '1 person' : `${n} people`))
const seats = (n: number | null) => (n === null ? '' : t(`（${n}席）`, ` (${n} seats)`))
const price = (yen: number) => (yen === 0 ? t('無料', 'Free') : yenText(yen))
const yesNo = (value: boolean) => (value ? t('はい', 'Yes') : t('いいえ', 'No'))

/** A rule of the draw in words; its code where the draws do not know it any more. */
export function ruleText(rule: string, value = ''): string {
  const found = drawRules.find(({ code }) => code === rule)
  if (found === undefined) return rule
  const of = found.values?.().find(({ code }) => code === value)
  return of === undefined ? t(found.label) : t(`${found.label.ja}：${of.label.ja}`, `${found.label.en}: ${of.label.en}`)
}

/** `18:00–20:00`, with the day. */
export const spanText = ({ starts_at, ends_at }: { starts_at: Date; ends_at: Date }): string =>
  t(`${moment(starts_at)}〜${tokyoTime(ends_at)}`, `${moment(starts_at)}–${tokyoTime(ends_at)}`)

const written: Readonly<Record<FieldName, (e: Content, measures: ReadonlyMap<string, string>) => string>> = {
  title: (e) => e.title,
  summary: (e) => e.summary,
  description: (e) => e.description,
  for_whom: (e) => e.for_whom,
  bring: (e) => e.bring,
  contact: (e) => e.contact,
  sessions: (e) => e.sessions.map((one) => `${spanText(one)} ${one.title}`.trim()).join('\n'),
  form: (e) => (e.form === null ? '' : t(formWords[e.form])),
  venue: (e) => e.venue,
  venue_address: (e) => e.venue_address,
  venue_access: (e) => e.venue_access,
  position: positionText,
  facilities: (e) => list(facilityLabels(e.facilities).map((label) => t(label))),
  online_url: (e) => e.online_url ?? '',
  capacity: (e) => count(e.capacity),
  price_yen: (e) => price(e.price_yen),
  tickets: (e) => e.tickets.map((one) => `${one.label} ${price(one.price_yen)}${seats(one.seats)}`).join('\n'),
  admission: (e) => t(admissionWords[e.admission]),
  group_max: (e) => count(e.group_max),
  weights: (e) => list(e.weights.map(({ rule, extra }) => `${ruleText(rule)} +${extra}`)),
  pools: (e) => e.pools.map((one) => `${one.name}${seats(one.seats)}${ruleText(one.rule, one.value)}`).join('\n'),
  open_to: (e) => t(openToWords[e.open_to]),
  guests: (e) => e.guests.join('\n'),
  opens_at: (e) => moment(e.opens_at),
  closes_at: (e) => moment(e.closes_at),
  offer_hours: (e) => t(`${e.offer_hours}時間`, `${e.offer_hours} hours`),
  asks_about_work: (e) => yesNo(e.asks_about_work),
  measures: (e, labels) => e.measures.map((id) => labels.get(id) ?? id).join('\n'),
  sdgs: (e) => list(sdgs.filter(({ number }) => e.sdgs.includes(number)).map(({ label }) => t(label))),
}

const none: ReadonlyMap<string, string> = new Map()

export const fieldText = (event: Content, field: FieldName, measures = none): string => written[field](event, measures)

/** All that is filled in, to be read through. */
export const readableEvent = (event: Content, measures = none): Said[] =>
  fieldNames
    .map((field) => ({ label: t(fieldWords[field]), text: fieldText(event, field, measures) }))
    .filter(({ text }) => text !== '')

/** What is stored, in each field in which it is not what somebody typed. */
export const differingFrom = (stored: Content, typed: Content, measures = none): Said[] =>
  fieldNames
    .filter((field) => fieldText(stored, field) !== fieldText(typed, field))
    .map((field) => ({ label: t(fieldWords[field]), text: fieldText(stored, field, measures) }))

/** What others are told of: not whom is invited, nor how the office sorts it. */
const told: readonly FieldName[] = fieldNames.filter(
  (field) => !['guests', 'offer_hours', 'asks_about_work', 'measures', 'sdgs', 'position'].includes(field),
)
/** What a reader goes by, and staff read before it was public. */
const readByStaff: readonly FieldName[] = ['title', 'summary', 'description', 'for_whom', 'online_url']
const cut = (text: string) => (text.length > 400 ? `${text.slice(0, 400)}…` : text || '–')

/** Old and new, for staff, of what they read before it was public. */
export const wordsChanged = (before: Content, after: Content): Phrase[] =>
  readByStaff.flatMap((field): Phrase[] => {
    const [was, is] = [fieldText(before, field), fieldText(after, field)]
    const { ja, en } = fieldWords[field]
    return was === is
      ? []
      : [{ ja: `${ja}：「${cut(was)}」→「${cut(is)}」`, en: `${en}: “${cut(was)}” → “${cut(is)}”` }]
  })

/** Only named: long, or for those with a seat. */
const longest = 80
const named = (field: FieldName, text: string) => field === 'online_url' || text.length > longest || text.includes('\n')

/** `会場：A → B`, in both languages, for each field that is different now. */
export function changesOf(before: Content, after: Content): Phrase[] {
  return told.flatMap((field): Phrase[] => {
    const line = (lang: 'ja' | 'en') =>
      withLocale(lang, () => {
        const [was, is] = [fieldText(before, field), fieldText(after, field)]
        const label = t(fieldWords[field])
        if (named(field, was) || named(field, is)) return t(`${label}が変わりました`, `${label} changed`)
        return t(`${label}：${was || '–'} → ${is || '–'}`, `${label}: ${was || '–'} → ${is || '–'}`)
      })
    return fieldText(before, field) === fieldText(after, field) ? [] : [{ ja: line('ja'), en: line('en') }]
  })
}
