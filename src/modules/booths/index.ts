// The door of interview fairs: firms at their booths, the times, and who comes when.
import type { Module } from '#platform/module.ts'
import { eventAsides, manageLinks } from '#modules/events/index.ts'
import { ticketParts } from '#modules/registrations/index.ts'
import { acts, subjects } from './acts.ts'
import { hasBooths } from './lock.ts'
import { boothsAside, bookingsTicket } from './parts.tsx'
import { boothPaths } from './paths.ts'
import { privacy } from './privacy.ts'

export { type FairRows, insertFairs } from './actions/bulk.ts'

eventAsides.push(boothsAside)
manageLinks.push({ label: { ja: 'ブースと時間', en: 'Booths and times' }, href: boothPaths.organize, when: hasBooths })
ticketParts.push(bookingsTicket)

export const boothsModule: Module = {
  name: 'booths',
  uses: ['members', 'events', 'registrations'],
  privacy,
  acts,
  subjects,
  routes: async () => (await import('./routes/index.ts')).routes,
}
