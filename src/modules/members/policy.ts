// Who may see and change what. Pure.
import {
  type Actor,
  belongsTo,
  hasRole,
  isMember,
  isStaff,
  mayWrite,
  readsAsStaff,
  represents,
} from '#platform/auth/actor.ts'
import type { Audience } from './tables.ts'

/** The fields of a person whose audience they choose themselves. Name to others is always the display name. */
export const choosableFields = [
  'area',
  'occupation',
  'bio',
  'skills',
  'looking_for',
  'interests',
  'availability',
  'languages',
  'home_town',
  'links',
  'photo',
  'full_name',
] as const
export type ChoosableField = (typeof choosableFields)[number]

/** What a new profile shows to whom: enough to be met, nothing that leads to the door. */
export const defaultVisibility: Readonly<Record<ChoosableField, Audience>> = {
  area: 'members',
  occupation: 'members',
  bio: 'members',
  skills: 'members',
  looking_for: 'members',
  interests: 'members',
  availability: 'members',
  languages: 'members',
  home_town: 'nobody',
  links: 'members',
  photo: 'members',
  full_name: 'nobody',
}

/** How near a viewer stands to a person. */
export type Viewer = 'self' | 'staff' | 'member' | 'stranger'

export const audienceOf = (actor: Actor | null, person: string): Viewer => {
  if (actor === null || !isMember(actor)) return 'stranger'
  if (actor.person === person) return 'self'
  return readsAsStaff(actor) ? 'staff' : 'member'
}

/** The choosable fields this viewer may see. An unknown or missing choice counts as the default, never as more. */
export function visibleFields(choice: Partial<Record<string, Audience>>, viewer: Viewer): ReadonlySet<string> {
  const allowed: readonly Audience[] =
    viewer === 'stranger' ? ['all'] : viewer === 'member' ? ['members', 'all'] : ['nobody', 'members', 'all']
  return new Set(choosableFields.filter((field) => allowed.includes(choice[field] ?? defaultVisibility[field])))
}

interface Seen {
  id: string
  findable: boolean
  visibility: Partial<Record<string, Audience>>
}

/** People who chose to be found are seen by members; by a stranger only when they opened something to everyone. */
export function canSeePerson(actor: Actor | null, { id, findable, visibility }: Seen): boolean {
  const viewer = audienceOf(actor, id)
  if (viewer === 'self' || viewer === 'staff') return true
  return findable && (viewer === 'member' || visibleFields(visibility, 'stranger').size > 0)
}

export const canEditProfile = (actor: Actor | null): actor is Actor => mayWrite(actor)
export const canWriteForStaff = (actor: Actor | null): actor is Actor => mayWrite(actor) && isStaff(actor)
export const canReadForStaff = (actor: Actor | null): actor is Actor => readsAsStaff(actor)

export const canCreateOrganization = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && (actor.person !== null || isStaff(actor))
export const canEditOrganization = (actor: Actor | null, organization: string): actor is Actor =>
  mayWrite(actor) && (actor.organizations.has(organization) || isStaff(actor))
/** Only representatives (and staff) decide who belongs. */
export const canManagePeople = (actor: Actor | null, organization: string): actor is Actor =>
  mayWrite(actor) && (represents(actor, organization) || isStaff(actor))
/** Whoever belongs to it, and staff, see who else does. */
export const canSeeBelonging = (actor: Actor | null, organization: string): boolean =>
  belongsTo(actor, organization) || readsAsStaff(actor)
export const canClaim = (actor: Actor | null, organization: string): actor is Actor =>
  mayWrite(actor) && actor.person !== null && !actor.organizations.has(organization)
export const canSeeFace = (actor: Actor | null, organization: { id: string; face_published: boolean }): boolean =>
  organization.face_published || readsAsStaff(actor) || (actor?.organizations.has(organization.id) ?? false)
export const canImport = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator')
