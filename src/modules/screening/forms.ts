import { z } from 'zod'
import { date, integer, optionalText } from '#platform/forms/fields.ts'
import { typed } from '#platform/forms/state.ts'
import type { FormState } from '#platform/forms/state.ts'
import { graphemes } from '#platform/text/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { FormDefinition } from '#modules/schemes/index.ts'
import type { Point } from './points.ts'
import type { AskedSection, Noted } from './tables.ts'

export const handingForm = z.object({ officer: optionalText({ max: 80 }), before: optionalText({ max: 80 }) })
export const versionForm = z.object({ version: integer({ min: 0, max: 2_000_000_000 }) })
export const correctionForm = z.object({ words: optionalText({ max: 2000 }), due_on: date() })
export const dueForm = z.object({ due_on: date() })

const most = 500
const tooLong = (text: string): boolean => text.length > most * 8 || graphemes(text) > most
const sayTooLong = () => t(`${most}文字までで書いてください`, `Please write at most ${most} characters`)

/** The inputs of a point: `ok-document_tax`, `note-document_tax`. */
export const inputOf = (what: 'ok' | 'note', code: string): string => `${what}-${code.replace(':', '_')}`

/** A point that is not in order says why. */
export function readPoints(points: readonly Point[], values: FormState['values']) {
  const form: FormState = { values, errors: {} }
  const noted: Record<string, Noted> = {}
  const errors: Record<string, string> = {}
  for (const { code } of points) {
    const ok = typed(form, inputOf('ok', code))
    const note = typed(form, inputOf('note', code)).trim()
    if (tooLong(note)) errors[inputOf('note', code)] = sayTooLong()
    if (ok === 'no' && note === '')
      errors[inputOf('note', code)] = t('どこに不備があるかを書いてください', 'Please say what is not in order')
    if (ok === 'yes' || ok === 'no') noted[code] = { ok: ok === 'yes', note }
  }
  return { noted, errors }
}

export const pointValues = (noted: Readonly<Record<string, Noted>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(noted).flatMap(([code, { ok, note }]) => [
      [inputOf('ok', code), ok ? 'yes' : 'no'],
      [inputOf('note', code), note],
    ]),
  )

/** Each section that was ticked, with its words. */
export function readSections({ sections }: FormDefinition, values: FormState['values']) {
  const form: FormState = { values, errors: {} }
  const errors: Record<string, string> = {}
  const asked = sections.flatMap(({ code }): AskedSection[] => {
    const words = typed(form, `words-${code}`).trim()
    if (typed(form, `ask-${code}`) !== 'yes') return []
    if (words === '') errors[`words-${code}`] = t('何を直していただくかを書いてください', 'Please say what to correct')
    if (tooLong(words)) errors[`words-${code}`] = sayTooLong()
    return [{ code, words }]
  })
  if (asked.length === 0)
    errors[`ask-${sections[0]?.code ?? ''}`] = t(
      '直していただくところを、1つ以上選んでください',
      'Please choose at least one section',
    )
  return { asked, errors }
}

/** To begin with: the sections in which a point was not in order, with what was noted. */
export function suggested(points: readonly Point[], noted: Readonly<Record<string, Noted>>): Record<string, string> {
  const wrong = points.filter(({ code, section }) => section !== null && noted[code]?.ok === false)
  return Object.fromEntries(
    [...Map.groupBy(wrong, ({ section }) => section ?? '')].flatMap(([section, its]) => [
      [`ask-${section}`, 'yes'],
      [
        `words-${section}`,
        its
          .map(({ code, label }) => t(`${label}：${noted[code]?.note ?? ''}`, `${label}: ${noted[code]?.note ?? ''}`))
          .join('\n'),
      ],
    ]),
  )
}
