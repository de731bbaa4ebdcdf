// What people have finished, as the database counts it.
import type { ExperienceKinds } from '#modules/members/index.ts'
import type { DemoPerson, DemoWard } from './types.ts'

/** Their columns: the demo's own engagements by kind of organization; what was before its months has no kind. */
export function experienceIn({ engagements, entries, organizations }: DemoWard) {
  const kindOf = new Map(organizations.map(({ id, kind }) => [id, kind]))
  const membersOf = new Map(entries.map(({ id, members }) => [id, members]))
  const finished = new Map<string, ExperienceKinds>()
  for (const { entry, organization, person, how } of engagements) {
    const kind = kindOf.get(organization)
    if (how !== 'finished' || kind === undefined) continue
    for (const one of [person, ...(membersOf.get(entry) ?? [])]) {
      const kinds = finished.get(one) ?? {}
      finished.set(one, { ...kinds, [kind]: (kinds[kind] ?? 0) + 1 })
    }
  }
  return ({ id, experience_count }: DemoPerson) => {
    const kinds = finished.get(id) ?? {}
    const sum = Object.values(kinds).reduce((all, times) => all + times, 0)
    return { experience_count: Math.max(experience_count, sum), experience_kinds: JSON.stringify(kinds) }
  }
}
