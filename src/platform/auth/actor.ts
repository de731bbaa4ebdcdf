// Who is acting. Built once a request (app.ts) and passed to every policy and action.

export const roles = ['member', 'adviser', 'reviewer', 'coordinator', 'officer', 'administrator', 'auditor'] as const
/** Roles in one municipality. `auditor` reads everything and writes nothing. */
export type Role = (typeof roles)[number]

const origins = ['web', 'paper', 'phone', 'counter', 'import', 'demo'] as const
/** How a record came in; staff who type in for somebody say which. */
export type Origin = (typeof origins)[number]

/** How somebody reached the staff who type in for them. */
export const actingOrigins = ['paper', 'phone', 'counter'] as const

/** For whom, as staff chose it. */
export interface ActingChoice {
  kind: 'person' | 'organization'
  id: string
  origin: (typeof actingOrigins)[number]
}

export interface ActingFor extends ActingChoice {
  name: string
}

export interface Actor {
  account: string
  municipality: string
  /** The person this account is here; null until they have filled in their profile. */
  person: string | null
  name: string
  roles: ReadonlySet<Role>
  /** Organizations this person belongs to, and as what. */
  organizations: ReadonlyMap<string, 'representative' | 'staff'>
  /** Set while staff type in for somebody; `person` and `organizations` are then theirs. */
  acting_for: ActingFor | null
  request_id: string
  address: string
}

export const hasRole = (actor: Actor | null, ...any: Role[]): boolean =>
  actor !== null && any.some((role) => actor.roles.has(role))

/** Somebody with a profile or a role in this municipality; an account of another one is a stranger here. */
export const isMember = (actor: Actor | null): actor is Actor =>
  actor !== null && (actor.person !== null || actor.roles.size > 0)

/** Coordinators, officers and administrators: the municipality's own people who may act for others. */
export const isStaff = (actor: Actor | null): boolean => hasRole(actor, 'coordinator', 'officer', 'administrator')

/** May read what staff read: staff, and the auditor. */
export const readsAsStaff = (actor: Actor | null): boolean => isStaff(actor) || hasRole(actor, 'auditor')

/** Signed in and not an auditor: auditors never write. Every `can…` that guards a write includes this. */
export const mayWrite = (actor: Actor | null): actor is Actor => actor !== null && !actor.roles.has('auditor')

export const belongsTo = (actor: Actor | null, organization: string): boolean =>
  actor !== null && actor.organizations.has(organization)

export const represents = (actor: Actor | null, organization: string): boolean =>
  actor?.organizations.get(organization) === 'representative'

/** The origin to write on a record. */
export const originOf = (actor: Actor): Origin => actor.acting_for?.origin ?? 'web'

/** The system itself: jobs, imports and the command line. */
export const systemActor = (municipality: string, name: string): Actor => ({
  account: 'system',
  municipality,
  person: null,
  name,
  roles: new Set(['administrator']),
  organizations: new Map(),
  acting_for: null,
  request_id: '-',
  address: '-',
})
