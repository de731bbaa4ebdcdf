// The days of a row, however they are written. Pure; what is no day is kept in its own words.
import { civilDay, parseDate, today, tokyoTime } from '#platform/calendar/index.ts'
import { clean } from '#platform/text/index.ts'
import { as, type Reading, repaired, told } from '#modules/members/index.ts'
import { notes } from './notes.ts'
import { type SchemeMap, type Target, targets } from './targets.ts'

export interface Day {
  on: string | null
  /** What the day alone does not say: the hour, or words that are no day. */
  words: string
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const nothing = /^[-－ー―—–*]*$/

/** A deadline at midnight is the end of the day before. */
function ofInstant(at: Date, closing: boolean): Day {
  const on = today(closing ? new Date(at.getTime() - 1) : at)
  const time = tokyoTime(at)
  return { on, words: ['00:00', '23:59'].includes(time) ? '' : `${today(at)} ${time}` }
}

export function readDay(target: Extract<Target, `${string}_on`>, text: string, map: SchemeMap): Reading<Day> {
  const said = clean(text.slice(0, 200))
  if (nothing.test(said)) return as({ on: null, words: '' })
  if (instant.test(said) && !Number.isNaN(Date.parse(said)))
    return as(ofInstant(new Date(said), target === 'closes_on'))
  const [, month, day, year] = american.exec(said) ?? []
  const turned = map.monthFirst === true && year !== undefined && civilDay(Number(year), Number(month), Number(day))
  if (turned) return told({ on: turned, words: '' }, notes.monthFirst(targets[target], said, turned))
  const parsed = parseDate(said)
  if (!parsed.ok) {
    const why = target === 'updated_on' ? notes.noDate(said) : notes.noDay(targets[target], said)
    return repaired({ on: null, words: said }, why)
  }
  const value = { on: parsed.on, words: '' }
  return parsed.repaired === undefined ? as(value) : repaired(value, parsed.repaired)
}

interface Period {
  opens: Day
  closes: Day
}

/** From when to when it takes applications. */
export function readPeriod(cell: (target: Target) => string, map: SchemeMap): Reading<Period> {
  const opens = readDay('opens_on', cell('opens_on'), map)
  const closes = readDay('closes_on', cell('closes_on'), map)
  const said = [...opens.notes, ...closes.notes]
  const [from, until] = [opens.value.on, closes.value.on]
  if (from === null || until === null || from <= until)
    return { value: { opens: opens.value, closes: closes.value }, notes: said }
  const unsure = { opens: { on: null, words: from }, closes: { on: null, words: until } }
  return { value: unsure, notes: [...said, { repair: true, words: notes.reversed(from, until) }] }
}
