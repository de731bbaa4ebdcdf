// The rules of belonging and showing. Pure.
import type { AffiliationRole, OrganizationKind } from './tables.ts'

/** As many photographs as a page shows well. */
export const maxPhotos = 6

/** An organization keeps at least one representative once it has one. */
export function isLastRepresentative(
  people: readonly { person: string; role: AffiliationRole }[],
  person: string,
): boolean {
  const [first, ...others] = people.filter(({ role }) => role === 'representative')
  return first?.person === person && others.length === 0
}

/** Kinds that are made of other organizations. */
export const isGroupKind = (kind: OrganizationKind): boolean =>
  kind === 'shopping_street' || kind === 'industry_group' || kind === 'npo' || kind === 'public'
