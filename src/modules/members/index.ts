// Members: people, organizations, who belongs to whom, and what they agreed to be seen for.
import type { Module } from '#platform/module.ts'
import { emailFollowers } from '#modules/accounts/index.ts'
import { moveEmail } from './actions/profile.ts'
import { acts, subjects } from './acts.ts'
import { businessTurns } from './business-turns.ts'
import { importJob } from './imports/batches.ts'
import { runBatch } from './imports/run.ts'
import { memberPaths } from './paths.ts'
import { canReadForStaff } from './policy.ts'
import { privacy } from './privacy.ts'
import { turnSources } from './turns.ts'
import { organizationSearch, personSearch } from './search.ts'

export {
  insertAffiliations,
  insertConsents,
  insertGroups,
  insertOrganizations,
  insertPeople,
  insertPersonSkills,
} from './actions/bulk.ts'
export { addExperience } from './actions/experience.ts'
export { whyNotAsOf } from './imports/as-of.ts'
export { importFile, type ImportReport } from './imports/command.ts'
export type { Cell, ColumnMap } from './imports/column-map.ts'
export { decide, type Field, type Held } from './imports/decide.ts'
export type { Importable, Match, ReadRow } from './imports/importable.ts'
export { importableOf, importables } from './imports/index.ts'
export { refusals as importRefusals } from './imports/notes.ts'
export { as, readStory, readText, readUrl, readWords, type Reading, repaired, told } from './imports/reading.ts'
export { readAs, rejected } from './imports/row.ts'
export {
  industryLabel,
  industryOptions,
  skillGroups,
  skillLabel,
  skillOptions,
  skillPhrase,
  skillsInGroup,
} from './lists.ts'
export { type Parties, partyViewer, type Side, sideOf } from './parties.ts'
export { needsPerson } from './needs-person.ts'
export { PersonPhoto } from './pages/person-photo.tsx'
export { memberPaths } from './paths.ts'
export {
  dayLabels,
  fieldLabels,
  kindLabels,
  levelLabels,
  periodPhrase,
  placeLabels,
  sizeBands,
  sizeLabel,
} from './phrases.ts'
export { findMember, type Member, memberAs, membersOf } from './queries/actor.ts'
export {
  corporateNumbers,
  facesOf,
  kindOf,
  organizationCards,
  organizationKind,
  organizationNames,
  organizationsNamed,
  organizationsToChoose,
  type PersonCard,
  personCards,
} from './queries/cards.ts'
export {
  type Contact,
  contactsOf,
  fullNames,
  ownContact,
  organizationPlace,
  peopleOf,
  personsOfAccounts,
  personsOfOrganization,
  personsOfOrganizations,
  personsWithRole,
} from './queries/contacts.ts'
export { type OrganizationRecord, organizationRecord, type PersonRecord, personRecord } from './queries/record.ts'
export { findKnownPerson, isPersonHere } from './queries/subject.ts'
export { type SameParties, samePartiesOf } from './queries/same-parties.ts'
export { representativesOfAll, representedOrganizations } from './queries/batches.ts'
export { findOrganization, type Organization, organizationsById } from './queries/organization.ts'
export { openClaims } from './queries/claims.ts'
export { findablePerson, type MatchablePerson, matchablePeople, matchablePerson } from './queries/matchable.ts'
export type { ChoosableField } from './policy.ts'
export type { Day, ExperienceKinds, OrganizationKind, Place, RewardWish } from './tables.ts'

turnSources.push(businessTurns)
emailFollowers.push(moveEmail)

export const membersModule: Module = {
  name: 'members',
  privacy,
  acts,
  subjects,
  uses: ['accounts', 'vision'],
  routes: async () => (await import('./routes/index.ts')).routes,
  search: [organizationSearch, personSearch],
  jobs: {
    [importJob]: {
      label: { ja: '名簿の取り込み', en: 'Importing a list' },
      run: (services, { municipality, batch = '' }) => runBatch(services, municipality, batch),
    },
  },
  nav: [
    {
      href: memberPaths.organizations,
      also: [memberPaths.people, '/o'],
      label: { ja: '人と事業者', en: 'People and firms' },
    },
  ],
  account: [
    { href: memberPaths.me, label: { ja: 'マイページ', en: 'My page' } },
    {
      href: memberPaths.staffOrganizations,
      label: { ja: '事業者の名簿（担当者）', en: 'Organizations (staff)' },
      when: canReadForStaff,
    },
    { href: memberPaths.staffPeople, label: { ja: '人の名簿（担当者）', en: 'People (staff)' }, when: canReadForStaff },
  ],
}
export { industriesInDivision, industryDivisionOf, industryDivisions, industryLabels } from './lists.ts'
export { type FacePart, faceParts } from './face-parts.ts'
export { type MyPagePart, myPageParts, type ProfileBeginning, profileBeginnings } from './my-page-parts.ts'
export { profileToCopy } from './queries/profile-to-copy.ts'
export { type News, tellers } from './tell.ts'
export { TurnTable } from './pages/turn-table.tsx'
export { type Turn, type TurnSource, turnSources } from './turns.ts'
export { ActFor } from './pages/act-for.tsx'
