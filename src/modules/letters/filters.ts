// What the staff's list of letters is narrowed by, as it stands in the address.
import { askedId, askedWords, queryText } from '#platform/http/list-address.ts'
import { pageOf } from '#platform/http/page-of.ts'

export interface LetterFilters {
  scheme: string | null
  /** Neither opened here nor posted. */
  unopened: boolean
  /** Issued more than so many days ago. */
  days: number
  /** Part of a name or of a number. */
  q: string
  page: number
}

export const ages = [7, 14, 30, 60]

export const readFilters = (query: Readonly<Record<string, string>>): LetterFilters => ({
  scheme: askedId(query['scheme']),
  unopened: query['opened'] === 'no',
  days: ages.find((age) => String(age) === query['days']) ?? 0,
  q: askedWords(query['q']),
  page: pageOf(query['page']),
})

export const queryOf = ({ scheme, unopened, days, q }: LetterFilters, page = 1): string =>
  queryText({ scheme, opened: unopened && 'no', days: days > 0 && days, q, page })
