// The door of the home town: what somebody finished in one town counts in another of the same installation.
import type { Module } from '#platform/module.ts'
import { entryAsides } from '#modules/entries/index.ts'
import { myPageParts, profileBeginnings } from '#modules/members/index.ts'
import { acts } from './acts.ts'
import { privacy } from './privacy.ts'
import { elsewherePart, experienceAside, homeTownPart, profileBeginning } from './routes/parts.tsx'

export { insertHomeTowns } from './bulk.ts'
export { sharingConsent } from './consent.ts'

myPageParts.push(elsewherePart, homeTownPart)
profileBeginnings.push(profileBeginning)
entryAsides.push(experienceAside)

export const homeTownModule: Module = {
  name: 'hometown',
  acts,
  uses: ['members', 'opportunities', 'entries', 'following'],
  routes: async () => (await import('./routes/index.tsx')).routes,
  privacy,
}
