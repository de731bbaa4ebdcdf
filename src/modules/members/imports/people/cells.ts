// Single cells of a list of people.
import { parseDate, today } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { clean } from '#platform/text/index.ts'
import { as, type Reading, readPhone, readText, repaired } from '../reading.ts'
import { notes } from './notes.ts'
import { targets } from './targets.ts'

/** A spreadsheet that took 090-1234-5678 for a number has dropped its first digit. */
export function readPersonPhone(cell: string): Reading<string | null> {
  const phone = readPhone(cell)
  return phone.value !== null && /^[789]0\d{8}$/.test(phone.value)
    ? repaired(`0${phone.value}`, notes.leadingZero)
    : phone
}

const postal = /^〒?\s*[\d０-９]{3}\s*[-－−‐ー]?\s*[\d０-９]{4}(?![\d０-９])\s*/
const number = /[\d０-９]+\s*(?:番|号|[-－−‐‑–—―ーの]\s*[\d０-９]|[\s　]|$)|[〇一二三四五六七八九十百]+(?:番|号)/

/** A town, a 丁目: what leads to the door stays out, because an area is seen by more people than an address. */
export function readArea(cell: string): Reading<string> {
  const text = readText(cell, 200, targets.area)
  const address = text.value.replace(postal, '')
  const at = address.search(number)
  const area = readText(at < 0 ? address : address.slice(0, at), 60, targets.area)
  const cut = at < 0 && address === text.value ? as('') : repaired('', notes.areaOnly)
  return { value: area.value, notes: [...text.notes, ...cut.notes, ...area.notes] }
}

interface Available {
  available_from_on: string | null
  available_until_on: string | null
}

function readDay(cell: string, field: Phrase): Reading<string | null> {
  const text = clean(cell.slice(0, 60))
  if (text === '') return as(null)
  const day = parseDate(text)
  if (!day.ok) return repaired(null, notes.unreadDay(field, text))
  return day.repaired === undefined ? as(day.on) : repaired(day.on, day.repaired)
}

/** From when and until when somebody has time. */
export function readAvailable(from: string, until: string): Reading<Available> {
  const [first, last] = [readDay(from, targets.available_from_on), readDay(until, targets.available_until_on)]
  const turned = first.value !== null && last.value !== null && last.value < first.value
  const kept = turned ? repaired(null, notes.turnedDays) : last
  return {
    value: { available_from_on: first.value, available_until_on: kept.value },
    notes: [...first.notes, ...last.notes, ...(turned ? kept.notes : [])],
  }
}

/** A day, or the moment that a form's answer came in: 2024/05/01 10:23:45. */
export function readRegistered(cell: string, now: Date): Reading<string | null> {
  const text = clean(cell.slice(0, 60))
  if (text === '') return as(null)
  const day = parseDate(text.replace(/[\sT　]+(?:午前|午後)?\s*\d{1,2}:\d{2}.*$/, ''))
  if (!day.ok || day.on > today(now) || day.on < '1950') {
    return repaired(null, notes.noDay(targets.registered_on, text))
  }
  return day.repaired === undefined ? as(day.on) : repaired(day.on, day.repaired)
}
