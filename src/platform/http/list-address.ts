// The address of a list: what it is narrowed by. Nonsense in it is left aside, never an error.
import { isId } from '#platform/id.ts'
import { clean } from '#platform/text/index.ts'

export const askedWords = (text = ''): string => clean(text).slice(0, 100)

export const askedId = (text = ''): string | null => (isId(text) ? text : null)

type Asked = Readonly<Record<string, string | number | boolean | null | undefined>>

const atRest = ([name, value]: [string, Asked[string]]): boolean =>
  value === null || value === undefined || value === '' || value === false || (name === 'page' && value === 1)

/** What is at rest is left out: nothing, no, and the first page. `true` is written 「yes」. */
export const queryText = (asked: Asked): string =>
  new URLSearchParams(
    Object.entries(asked)
      .filter((one) => !atRest(one))
      .map(([name, value]) => [name, value === true ? 'yes' : String(value)]),
  ).toString()

export function withQuery(path: string, asked: Asked | string): string {
  const query = typeof asked === 'string' ? asked : queryText(asked)
  return query === '' ? path : `${path}?${query}`
}
