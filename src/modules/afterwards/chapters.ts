// Chapters of a recording: where each begins, and its title. Pure.
import { field, first } from '#platform/forms/field.ts'
import { t } from '#platform/i18n/index.ts'

export interface Chapter {
  /** In seconds. */
  at: number
  title: string
}

const line = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)\s+(\S.*)$/

/** `12:30 題` or `1:02:03 題`; null where it is neither. Full-width digits and spaces are understood. */
export function readChapter(text: string): Chapter | null {
  const [, hours = '0', minutes = '0', seconds = '0', title = ''] = line.exec(text.normalize('NFKC').trim()) ?? []
  return title === '' ? null : { at: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), title }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** 12:30, or 1:02:03. */
export function clockOf(at: number): string {
  const [hours, minutes, seconds] = [Math.floor(at / 3600), Math.floor(at / 60) % 60, at % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** The recording from there on: as the sites that show films want it, else as a media fragment. */
export function chapterHref(url: string, at: number): string {
  const to = new URL(url)
  if (/(^|\.)(youtube\.com|youtu\.be)$/.test(to.hostname)) to.searchParams.set('t', `${at}s`)
  else to.hash = `t=${at}`
  return to.href
}

const most = 60
const longest = 80

/** One chapter a line; given back in the order of time. */
export const chapters = () =>
  field<Chapter[]>((input) => {
    const lines = first(input)
      .split(/\r?\n/)
      .filter((text) => text.trim() !== '')
    if (lines.length > most) return { error: t(`${most}行までにしてください`, `At most ${most} lines, please`) }
    const read = lines.map(readChapter)
    const wrong = read.findIndex((chapter) => chapter === null || chapter.title.length > longest)
    if (wrong !== -1)
      return {
        error: t(
          `${wrong + 1}行目を「12:30 題」の形（題は${longest}文字まで）にしてください`,
          `Line ${wrong + 1}: please write it as “12:30 title”, with at most ${longest} characters`,
        ),
      }
    return { value: read.flatMap((chapter) => chapter ?? []).sort((a, b) => a.at - b.at) }
  })
