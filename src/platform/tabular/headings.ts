// Headings as people write them, and as they are compared.
import type { Phrase } from '#platform/i18n/index.ts'

/** Width, blanks, line breaks and the dash that stands for a long mark (都道府県コ―ド) folded away. */
export const headingKey = (heading: string): string =>
  heading.normalize('NFKC').replace(/―/g, 'ー').replace(/\s+/g, ' ').trim()

/** A file that is no table may have one line of megabytes: of a heading nobody needs more than this. */
export const shortHeading = (heading: string): string =>
  heading.length <= 100 ? heading : `${Array.from(heading.slice(0, 100)).slice(0, -1).join('')}…`

/** What is odd about the headings: nothing is refused for it, but it is said. */
export function headingProblems(keys: readonly string[]): Phrase[] {
  const named = keys.filter((key) => key !== '')
  const nameless = keys.length - named.length
  const twice = [...new Set(named.filter((key, i) => named.indexOf(key) !== i))]
  return [
    ...(nameless > 0
      ? [
          {
            ja: `見出しのない列が${nameless}列あります。その列は使いません。`,
            en: `${nameless} column(s) have no heading and are left aside.`,
          },
        ]
      : []),
    ...(twice.length > 0
      ? [
          {
            ja: `同じ見出しの列があります（${twice.slice(0, 5).join('、')}）。最初の列を使います。`,
            en: `Some headings stand twice (${twice.slice(0, 5).join(', ')}); the first column counts.`,
          },
        ]
      : []),
  ]
}
