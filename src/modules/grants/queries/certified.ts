// 認定の公表: who holds which certification, and until when. Read as it stands, so that what ran out drops out by itself.
import type { Db } from '#platform/db/index.ts'
import { standingAwards } from '#modules/awards/index.ts'
import { facesOf, organizationCards } from '#modules/members/index.ts'
import { certifications } from '#modules/schemes/index.ts'
import { fewest, isNamed } from '../rules.ts'

export interface Certified {
  organization: string
  /** Its public page; null: it has none. */
  href: string | null
  name: string
  corporate_number: string | null
  decided_on: string
  /** Its last day; null: it does not run out. */
  valid_until: string | null
}

export interface Certification {
  id: string
  title: string
  certified: Certified[]
  /** Persons and sole traders; null: too few to be told. */
  others: number | null
}

/** All that anybody holds on a day; of each holder the one that holds longest. In four queries, however many there are. */
export async function certificationsOn(
  db: Db,
  on: string,
  { scheme, organization }: { scheme?: string; organization?: string } = {},
): Promise<Certification[]> {
  const schemes = await certifications(db, scheme)
  const awards = await standingAwards(
    db,
    schemes.map(({ id }) => id),
    on,
    organization,
  )
  const cards = await organizationCards(db, [...new Set(awards.flatMap(({ organization }) => organization ?? []))])
  const faces = await facesOf(db, [...cards.keys()])
  const of = Map.groupBy(awards, ({ scheme }) => scheme)
  return schemes.flatMap(({ id, title }) => {
    const holders = Map.groupBy(of.get(id) ?? [], ({ organization, person }) => organization ?? person)
    const longest = [...holders.values()].flatMap(([first]) => first ?? [])
    const certified = longest.flatMap(
      ({ organization, applicant_name: name, corporate_number, decided_on, valid_until }) => {
        const card = organization === null ? undefined : cards.get(organization)
        return card === undefined || !isNamed({ kind: card.kind, corporate_number })
          ? []
          : [
              {
                organization: card.id,
                href: faces.get(card.id) ?? null,
                name,
                corporate_number,
                decided_on,
                valid_until,
              },
            ]
      },
    )
    const others = longest.length - certified.length
    const told = others >= fewest ? others : null
    return certified.length > 0 || told !== null
      ? [{ id, title, certified: certified.toSorted((a, b) => a.name.localeCompare(b.name, 'ja')), others: told }]
      : []
  })
}
