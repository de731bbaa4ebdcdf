// The inspection as a form: an amount, a reason and words for each line, in the order of the lines.
import { z } from 'zod'
import {
  integer,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalText,
  optionalYen,
  yes,
  longText,
} from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { yenText } from '#platform/text/index.ts'
import type { LineFinding } from './actions/inspect.ts'
import { disallowedReasons } from './disallowed.ts'
import type { AskedFact } from './found-facts.ts'
import type { CostLine, CostReport } from './queries/report.ts'
import type { Found } from './tables.ts'

export const returnForm = z.object({ reason: longText({ max: 1000 }) })
export const fixingForm = z.object({ yen: optionalYen() })

/** About the whole. */
export const inspectionHead = (today: string) =>
  z.object({
    stamp: optionalText({ max: 64 }),
    site_on: optionalDate({ from: '2000-01-01', to: today }),
    site_words: optionalText({ max: 2000 }),
    done: yes(),
  })
const reasons = Object.keys(disallowedReasons)

type Asked = Pick<AskedFact, 'code' | 'type' | 'said'>

/** What is known stays known; what was never said may stay so. */
const fieldOf = ({ type, said }: Asked) => {
  if (type === 'yes') return optionalChoice(['yes', 'no'])
  const range = { min: 0, max: 9_999_999_999 }
  return said === null ? optionalInteger(range) : integer(range)
}

/** Line by line, and what else the rules read. */
export const inspectionForm = (lines: readonly CostLine[], asked: readonly Asked[]) =>
  z.object({
    ...Object.fromEntries(
      lines.flatMap((_, at) => [
        [`eligible_${at}`, optionalYen()],
        [`reason_${at}`, optionalChoice(reasons)],
        [`words_${at}`, optionalText({ max: 500 })],
      ]),
    ),
    ...Object.fromEntries(asked.map((one) => [`found_${one.code}`, fieldOf(one)])),
  })

interface ReadInspection {
  lines: LineFinding[]
  found: Found
  errors: Record<string, string>
}

/** What was posted, read by `inspectionForm`; errors where more than was paid is eligible, or nobody says why less is. */
export function readInspection(
  value: Readonly<Record<string, unknown>>,
  lines: readonly CostLine[],
  asked: readonly Asked[],
  done: boolean,
): ReadInspection {
  const errors: Record<string, string> = {}
  const text = (name: string): string => (typeof value[name] === 'string' ? value[name] : '')
  const found = lines.map(({ id, yen }, at): LineFinding => {
    const given = value[`eligible_${at}`]
    const eligible_yen = typeof given === 'number' ? given : null
    const paid = yen ?? 0
    const reason = text(`reason_${at}`)
    if (eligible_yen === null && done)
      errors[`eligible_${at}`] = t(
        '対象と認める額を書いてください（0円でもかまいません）',
        'Please write what is eligible, if only 0',
      )
    if (eligible_yen !== null && eligible_yen > paid)
      errors[`eligible_${at}`] = t(
        `支払った額（${yenText(paid)}）までにしてください`,
        `At most what was paid (${yenText(paid)})`,
      )
    if (eligible_yen !== null && eligible_yen < paid && reason === '')
      errors[`reason_${at}`] = t('対象外とする理由を選んでください', 'Please choose why part of it is not eligible')
    if (reason === 'other' && text(`words_${at}`) === '')
      errors[`words_${at}`] = t('理由を書いてください', 'Please write the reason')
    return {
      id,
      eligible_yen,
      disallowed_reason: eligible_yen === paid ? '' : reason,
      disallowed_words: text(`words_${at}`),
    }
  })
  const factsFound = Object.fromEntries(
    asked.flatMap(({ code, type }): [string, number | boolean][] => {
      const given = value[`found_${code}`]
      if (type === 'yes') return given === 'yes' || given === 'no' ? [[code, given === 'yes']] : []
      return typeof given === 'number' ? [[code, given]] : []
    }),
  )
  return { lines: found, found: factsFound, errors }
}

const inputOf = (value: number | boolean | null): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? '')

/** As the form begins: what was found before; else what was paid, where nothing speaks against it. */
export function inspectionState(
  lines: readonly CostLine[],
  asked: readonly Asked[],
  report: Pick<CostReport, 'state' | 'site_on' | 'site_words' | 'found'>,
  against: (line: CostLine) => string,
): FormState {
  const values = Object.fromEntries([
    ...lines.flatMap((line, at) => [
      [`eligible_${at}`, String(line.eligible_yen ?? (against(line) === '' ? (line.yen ?? 0) : 0))],
      [`reason_${at}`, line.disallowed_reason || (line.eligible_yen === null ? against(line) : '')],
      [`words_${at}`, line.disallowed_words],
    ]),
    ...asked.map(({ code, said }) => [`found_${code}`, inputOf(report.found[code] ?? said)]),
    ['site_on', report.site_on ?? ''],
    ['site_words', report.site_words],
    ['done', report.state === 'inspected' ? 'yes' : ''],
  ])
  return { values, errors: {} }
}
