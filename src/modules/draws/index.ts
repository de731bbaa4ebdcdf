// The door of the draws: who gets a seat, in a way that anybody can run again.
import type { Module } from '#platform/module.ts'
import { afterChange, afterPublication, drawRules, eventAsides, manageParts, settledBy } from '#modules/events/index.ts'
import { turnSources } from '#modules/members/index.ts'
import { deskSections } from '#modules/opportunities/index.ts'
import { ticketParts } from '#modules/registrations/index.ts'
import { commit } from './actions/commit.ts'
import { acts, subjects } from './acts.ts'
import { drawAside, drawPart, drawTicket } from './parts.tsx'
import { rules } from './policy.ts'
import { privacy } from './privacy.ts'
import { settledDraw } from './settled.ts'
import { drawSection, drawTurns } from './waiting.ts'

export { commit as commitDraw, insertDraw } from './actions/commit.ts'
export { freeze as freezeDraw } from './actions/freeze.ts'
export { insertPastDraw } from './actions/past.ts'
export { run as runDraw } from './actions/run.ts'
export { drawPaths } from './paths.ts'
export { drawnPeople } from './queries/figures.ts'

drawRules.push(...rules)
afterPublication.push(commit)
// Seats may come to be drawn after publication, too; what is promised once stays.
afterChange.push((tx, actor, event, _lines, now) => commit(tx, actor, event, now))
settledBy.push(settledDraw)
eventAsides.push(drawAside)
manageParts.push(drawPart)
ticketParts.push(drawTicket)
deskSections.push(drawSection)
turnSources.push(drawTurns)

export const drawsModule: Module = {
  name: 'draws',
  uses: ['members', 'opportunities', 'events', 'registrations'],
  privacy,
  acts,
  subjects,
  routes: async () => (await import('./routes/index.ts')).routes,
}
