// What this module asks of the members: names, skills, whom to tell. All of it in one place.
import type { Db } from '#platform/db/index.ts'
import type { Option } from '#ui/index.ts'
import * as members from '#modules/members/index.ts'

export interface OrganizationName {
  id: string
  name: string
  /** Its public page. */
  href: string
}

/** One query for all of them. */
export const organizationNames = (db: Db, ids: readonly string[]): Promise<Map<string, OrganizationName>> =>
  members.organizationNames(db, ids)

/** `factory`, `shopping-street` …; what a kind may ask for. */
export const organizationKind = (db: Db, id: string): Promise<string> => members.organizationKind(db, id)

/** Ids of organizations whose name fits, for the search of challenges; 50 at most. */
export const organizationsNamed = (db: Db, text: string): Promise<string[]> => members.organizationsNamed(db, text)

export const personsOfOrganization = (db: Db, organization: string): Promise<string[]> =>
  members.personsOfOrganization(db, organization)

export const personsOfAccounts = (db: Db, accounts: readonly string[]): Promise<string[]> =>
  members.personsOfAccounts(db, accounts)

/** The list of skills, grouped, for a select field. */
export const skillOptions = (): Option[] => members.skillOptions()

export const skillGroups = (): Option[] => members.skillGroups()

export const skillsInGroup = (group: string): readonly string[] => members.skillsInGroup(group)

export const skillLabel = (skill: string): string => members.skillLabel(skill)
