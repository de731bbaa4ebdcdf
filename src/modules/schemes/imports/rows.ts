// One row of a list of schemes as an information-only scheme. Pure: the same row always gives the same outcome.
import { parse } from 'node-html-parser'
import type { Phrase } from '#platform/i18n/index.ts'
import { clean, formatYen, searchKey } from '#platform/text/index.ts'
import {
  as,
  type Cell,
  importRefusals,
  readAs,
  readStory,
  readText,
  readUrl,
  readWords,
  type ReadRow,
  type Reading,
  rejected,
} from '#modules/members/index.ts'
import { type Day, readDay, readPeriod } from './days.ts'
import { notes } from './notes.ts'
import { type SchemeMap, type Target, targets } from './targets.ts'
import { audiencesFor, employeesMax, kindFor, topicsFor } from './words.ts'

/** What a file tells of one scheme. Empty and null mean that it does not say. */
export interface SchemeDraft {
  kind: string
  title: string
  subtitle: string
  summary: string
  content: string
  for_whom: string
  audiences: string[]
  employees_max: number | null
  costs_words: string
  amount_words: string
  rate_words: string
  how_to_apply: string
  law: string
  department: string
  contact: string
  keywords: string[]
  topics: string[]
  opens_on: string | null
  closes_on: string | null
  source_url: string | null
  source_on: string | null
  /** The list's own id; without one, name and organization. */
  source_key: string
  other_key: string
}

type SchemeCell = (target: Target) => string

/** The words without what a browser would run or fetch; blocks become lines. */
const textOf = (html: string): string =>
  parse(html, { blockTextElements: { script: false, style: false } }).structuredText

function readLong(cell: SchemeCell, target: 'content' | 'summary', map: SchemeMap, max: number): Reading<string> {
  const given = cell(target)
  const isHtml = map.html === true && /<[a-z/!]/i.test(given)
  const story = readStory(isHtml ? textOf(given.slice(0, 1_000_000)) : given, max, targets[target])
  return isHtml ? { ...story, notes: [{ repair: false, words: notes.tags }, ...story.notes] } : story
}

const readAmount = (text: string): Reading<string> => {
  const said = clean(text.slice(0, 300))
  if (/^\d{1,15}$/.test(said)) return as(Number(said) === 0 ? '' : `${formatYen(Number(said))}まで`)
  return readText(text, 300, targets.amount)
}

function readKeywords(text: string): string[] {
  const words = clean(text.slice(0, 2000)).split(/[、,，;；\n]+/)
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== '' && word.length <= 40))].slice(0, 20)
}

/** What we have no field for, in the words of the list. */
function describe(cell: SchemeCell, content: string, { opens, closes }: { opens: Day; closes: Day }): string {
  const line = (label: Phrase, text: string): string[] => (text === '' ? [] : [`${label.ja}：${text}`])
  const said = (target: Target) => line(targets[target], clean(cell(target).slice(0, 1000)).replaceAll('\n', ' '))
  const facts = [
    ...said('area'),
    ...said('industry'),
    ...said('employees'),
    ...said('price'),
    ...line(targets.opens_on, opens.words),
    ...line(targets.closes_on, closes.words),
    ...said('when_note'),
    ...said('found_by'),
    ...said('note'),
  ]
  return [content, facts.join('\n')].filter((text) => text !== '').join('\n\n')
}

function contactOf(cell: SchemeCell): string {
  const [contact, phone] = [clean(cell('contact').slice(0, 600)), clean(cell('phone').slice(0, 100))]
  return [contact, phone === '' ? '' : `電話 ${phone}`].filter((text) => text !== '').join('\n')
}

function readPage(cell: SchemeCell, { page }: SchemeMap, key: string): Reading<string | null> {
  const given = cell('url')
  // Some write what the page is called before its address.
  const read = readUrl(/https?:\/\/[^\s　]+/.exec(given)?.[0] ?? given)
  return read.value !== null || page === undefined || key === ''
    ? read
    : { ...read, value: page.replace('{key}', encodeURIComponent(key)) }
}

export function readRow(map: SchemeMap, cell: Cell, line: number): ReadRow<SchemeDraft> {
  const name = readWords(cell('name'), 120, targets.name, map.fullWidth ?? false)
  const given = clean(cell('name').slice(0, 200)).replaceAll('\n', ' ')
  if (name.value === '')
    return rejected(line, given, given === '' ? importRefusals.noName : importRefusals.longName(120))
  return readAs(line, name.value, (take) => {
    const title = take(name)
    const key = clean(cell('key').slice(0, 200)).replaceAll('\n', ' ')
    const department = take(readText(cell('provider'), 120, targets.provider))
    const period = take(readPeriod(cell, map))
    const subtitle = take(readText(cell('subtitle'), 120, targets.subtitle))
    const for_whom = take(readStory(cell('for_whom'), 2000, targets.for_whom))
    const about = [title, subtitle, cell('category').slice(0, 2000)].join('\n')
    const other_key = `${searchKey(title)}|${searchKey(department)}`.slice(0, 300)
    return {
      kind: kindFor(`${cell('kind').slice(0, 200)}\n${about}`, map.kind),
      title,
      subtitle,
      summary: take(readLong(cell, 'summary', map, 600)),
      content: describe(cell, take(readLong(cell, 'content', map, 20_000)), period),
      for_whom,
      audiences: audiencesFor(`${for_whom}\n${cell('category').slice(0, 2000)}`),
      employees_max: employeesMax(cell('employees').slice(0, 500)),
      costs_words: take(readStory(cell('costs'), 2000, targets.costs)),
      amount_words: take(readAmount(cell('amount'))),
      rate_words: take(readText(cell('rate'), 300, targets.rate)),
      how_to_apply: take(readStory(cell('how'), 3000, targets.how)),
      law: take(readText(cell('law'), 200, targets.law)),
      department,
      contact: contactOf(cell),
      keywords: readKeywords(cell('keywords')),
      topics: topicsFor(about),
      opens_on: period.opens.on,
      closes_on: period.closes.on,
      source_url: take(readPage(cell, map, key)),
      source_on: take(sourceDay(cell, map)),
      source_key: key === '' ? other_key : key,
      other_key,
    }
  })
}

function sourceDay(cell: SchemeCell, map: SchemeMap): Reading<string | null> {
  const { value, notes: said } = readDay('updated_on', cell('updated_on'), map)
  return { value: value.on, notes: said }
}
