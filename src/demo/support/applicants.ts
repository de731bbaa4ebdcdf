// Which of the ward's organizations apply.
import type { DemoWard } from '../types.ts'
import type { Applicant } from './answers.ts'

/** By the names in stories.ts. A small ward has not all of them: then others stand in, each for one. */
export function applicantsIn(
  { people, organizations, affiliations }: DemoWard,
  names: ReadonlySet<string>,
): ReadonlyMap<string, Applicant> {
  const personOf = new Map(people.map((person) => [person.id, person]))
  const heads = new Map(
    affiliations
      .filter(({ role }) => role === 'representative')
      .map(({ organization, person }) => [organization, personOf.get(person)]),
  )
  const all = organizations.flatMap((organization): Applicant[] => {
    const representative = heads.get(organization.id)
    return representative === undefined ? [] : [{ organization, representative }]
  })
  const known = new Map(all.map((one) => [one.organization.name, one]))
  const spare = all.filter(({ organization: { name, kind } }) => !names.has(name) && kind !== 'university').values()
  return new Map(
    [...names].flatMap((name) =>
      [known.get(name) ?? spare.next().value].flatMap((one) => (one ? [[name, one] as const] : [])),
    ),
  )
}
