// 知らせた → 書き始めた → 決定: by call, without following anybody: counted from what is kept anyway.
import type { Db } from '#platform/db/index.ts'
import { applicationsInCalls } from '#modules/applications/index.ts'
import { awardsOf } from '#modules/awards/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import { reached } from './notices.ts'

export interface Effect {
  call: string
  scheme: string
  title: string
  fiscal_year: number
  /** People whom it seemed to fit; those told so far; firms of theirs that began, and that were awarded. */
  found: number
  told: number
  firms: number
  began: number
  awarded: number
}

/** Four queries, however many calls there are. */
export async function effectOf(db: Db): Promise<Effect[]> {
  const all = await reached(db)
  const ids = all.map(({ call }) => call)
  const calls = await callsById(db, ids)
  const applications = await applicationsInCalls(db, ids)
  const awards = await awardsOf(
    db,
    applications.map(({ id }) => id),
  )
  return all.flatMap(({ call, found, told, organizations }) => {
    const terms = calls.get(call)
    if (terms === undefined) return []
    const theirs = applications.filter((one) => one.call === call && organizations.includes(one.organization))
    const firms = (some: typeof theirs) => new Set(some.map(({ organization }) => organization)).size
    return [
      {
        call,
        scheme: terms.scheme,
        title: terms.title,
        fiscal_year: terms.fiscal_year,
        found,
        told,
        firms: organizations.length,
        began: firms(theirs),
        awarded: firms(theirs.filter(({ id }) => awards.has(id))),
      },
    ]
  })
}
