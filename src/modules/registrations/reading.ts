// An application as it was posted: who applies and how to reach them, everybody who comes, and the answers. Pure.
import { z } from 'zod'
import { formValues } from '#platform/forms/form-values.ts'
import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { answersOf, questionShape } from '#modules/events/index.ts'
import { type AboutForm, asksWork } from './about-form.ts'
import { applicationForm, type PersonForm, personForm } from './forms.ts'
import type { Answers } from './tables.ts'

type Values = Record<string, string | string[]>
const personFields = ['name', 'name_kana', 'organization_name', 'industry', 'kind'] as const

/** `row`: of the form, from 1; where somebody is taken out, those after them keep theirs. */
type Coming = PersonForm & { row: number }

export interface Application extends z.infer<ReturnType<typeof applicationForm>> {
  people: Coming[]
  answers: Answers
}

export const personKey = (field: (typeof personFields)[number], n: number): string => `${field}_${n}`

/** That somebody who was named does not come after all. */
export const goneKey = (n: number): string => `gone_${n}`

/** 1 to the most that may come together. */
export const rowsOf = ({ event }: Pick<AboutForm, 'event'>): number[] =>
  Array.from({ length: event.group_max }, (_, i) => i + 1)

export const isTyped = (form: FormState, n: number): boolean =>
  personFields.some((field) => typed(form, personKey(field, n)).trim() !== '')

interface Read<T> {
  value: T | null
  errors: Record<string, string>
}

/** Everybody who comes: who applies, and each row in which something was written. */
function readPeople(values: Values, about: AboutForm): Read<Coming[]> {
  const people: Coming[] = []
  const errors: Record<string, string> = {}
  for (const n of rowsOf(about)) {
    if (n > 1 && (!isTyped({ values, errors: {} }, n) || values[goneKey(n)] === 'yes')) continue
    const row = Object.fromEntries(personFields.map((field) => [field, values[personKey(field, n)] ?? '']))
    const read = formValues(personForm({ asksWork: asksWork(about), lead: n === 1 }), row)
    if (read.ok) people.push({ ...read.value, row: n })
    else for (const [field, error] of Object.entries(read.errors)) errors[`${field}_${n}`] = error
  }
  return { value: people, errors }
}

/** More people than there are rows: posted by hand, or the event takes smaller groups by now. */
const tooMany = (values: Values, { event }: AboutForm): Record<string, string> =>
  [2, 3, 4, 5, 6].some((n) => n > event.group_max && isTyped({ values, errors: {} }, n))
    ? {
        '': t(
          `この催しは、一度に${event.group_max}人まで申し込めます。`,
          `At most ${event.group_max} can apply together for this event.`,
        ),
      }
    : {}

/** Nobody waits for seats that can never be theirs. */
function tooLarge(size: number, ticket: string | null, { event, tickets }: AboutForm): Record<string, string> {
  const own = tickets.find(({ id }) => id === ticket)?.seats ?? null
  const most = Math.min(event.capacity ?? Infinity, own ?? Infinity)
  return size <= most
    ? {}
    : {
        '': t(
          `席は全部で${most}席です。人数を減らしてください。`,
          `There are ${most} seats in all. Please bring fewer people.`,
        ),
      }
}

export function readApplication(values: Values, about: AboutForm): Read<Application> {
  const people = readPeople(values, about)
  const own = formValues(applicationForm(about), values)
  const asked = formValues(z.object(questionShape(about.questions)), values)
  const errors = {
    ...people.errors,
    ...(own.ok ? {} : own.errors),
    ...(asked.ok ? {} : asked.errors),
    ...tooMany(values, about),
    ...(own.ok ? tooLarge(people.value?.length ?? 0, own.value.ticket, about) : {}),
  }
  if (!own.ok || !asked.ok || people.value === null || Object.keys(errors).length > 0) return { value: null, errors }
  return {
    value: { ...own.value, people: people.value, answers: answersOf(asked.value, about.questions) },
    errors,
  }
}
