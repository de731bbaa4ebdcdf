// A call from its form to its row and back, and in words.
import { fiscalYear, today, tokyoInstant, tokyoTime } from '#platform/calendar/index.ts'
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { clockText, dayText } from '#ui/index.ts'
import type { CallForm } from './call-forms.ts'
import { callWords } from './phrases.ts'
import type { Call, SchemeDetail, VersionLine } from './queries/scheme.ts'

export type CallContent = ReturnType<typeof callContentOf>

/** `money`: a certification has no budget. */
export const callContentOf = (form: CallForm, money: boolean) => ({
  title: form.title,
  fiscal_year: form.fiscal_year,
  opens_at: tokyoInstant(form.opens_on, form.opens_time),
  closes_at: tokyoInstant(form.closes_on, form.closes_time),
  grace_minutes: form.grace_minutes ?? 0,
  budget_yen: money ? form.budget_yen : null,
  form: form.form,
  rules: form.rules,
})

/** The form knows minutes: a moment that was not touched stays as it is to the second. */
export function keepingMoments(before: CallContent, typed: CallContent): CallContent {
  const minute = (at: Date) => Math.floor(at.getTime() / 60_000)
  const kept = (was: Date, is: Date) => (minute(was) === minute(is) ? was : is)
  return {
    ...typed,
    opens_at: kept(before.opens_at, typed.opens_at),
    closes_at: kept(before.closes_at, typed.closes_at),
  }
}

export const typedCall = (call: Call): FormState['values'] => ({
  version: String(call.version),
  title: call.title,
  fiscal_year: String(call.fiscal_year),
  opens_on: today(call.opens_at),
  opens_time: tokyoTime(call.opens_at),
  closes_on: today(call.closes_at),
  closes_time: tokyoTime(call.closes_at),
  grace_minutes: String(call.grace_minutes),
  budget_yen: call.budget_yen === null ? '' : String(call.budget_yen),
  form: call.form,
  rules: call.rules,
})

/** What a new one begins with: this fiscal year, the newest versions. */
export const usualCall = (now: Date, form: VersionLine, rules: VersionLine): FormState['values'] => ({
  fiscal_year: String(fiscalYear(today(now))),
  opens_time: '09:00',
  closes_time: '17:00',
  grace_minutes: '0',
  form: form.id,
  rules: rules.id,
})

/** 2026年度 第1回 */
export const callName = ({ fiscal_year, title }: Pick<Call, 'fiscal_year' | 'title'>): string =>
  t(`${fiscal_year}年度 ${title}`, `Fiscal ${fiscal_year} ${title}`).trim()

/** The same of the terms that applications go by. */
export const callLabel = ({ fiscal_year, call_title }: { fiscal_year: number; call_title: string }): string =>
  callName({ fiscal_year, title: call_title })

/** 2026年12月20日（日）17:00 */
export const momentText = (at: Date): string => `${dayText(at)} ${clockText(at)}`

function callText(call: CallContent, field: keyof CallContent, { forms, rules }: SchemeDetail): string {
  const version = (versions: readonly VersionLine[], id: string) => {
    const number = versions.find((one) => one.id === id)?.number
    return t(`第${number}版`, `Version ${number}`)
  }
  const words: Record<keyof CallContent, () => string> = {
    title: () => call.title,
    fiscal_year: () => String(call.fiscal_year),
    opens_at: () => momentText(call.opens_at),
    closes_at: () => momentText(call.closes_at),
    grace_minutes: () => t(`${call.grace_minutes}分`, `${call.grace_minutes} minutes`),
    budget_yen: () => (call.budget_yen === null ? '' : yenText(call.budget_yen)),
    form: () => version(forms, call.form),
    rules: () => version(rules, call.rules),
  }
  return words[field]()
}

const callFields = [
  'title',
  'fiscal_year',
  'opens_at',
  'closes_at',
  'grace_minutes',
  'budget_yen',
  'form',
  'rules',
] as const

/** As the audit has it: the same in each language, times of Japan. */
export const recordedCall = (call: CallContent, { forms, rules }: SchemeDetail) => {
  const minute = (at: Date) => `${today(at)} ${tokyoTime(at)}`
  const number = (versions: readonly VersionLine[], id: string) => versions.find((one) => one.id === id)?.number
  const { title: call_title, ...rest } = call
  return {
    call_title,
    ...rest,
    opens_at: minute(call.opens_at),
    closes_at: minute(call.closes_at),
    form: number(forms, call.form),
    rules: number(rules, call.rules),
  }
}

/** What is stored, in each field in which it is not what somebody typed. */
export const callDiffering = (stored: CallContent, typed: CallContent, scheme: SchemeDetail): Said[] =>
  callFields
    .filter((field) => callText(stored, field, scheme) !== callText(typed, field, scheme))
    .map((field) => ({ label: t(callWords[field]), text: callText(stored, field, scheme) }))
