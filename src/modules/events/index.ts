// The door of the events.
export { DrawError, type GivenEntry, readEntry } from './draw/entry.ts'
export { draw } from './draw/run.ts'
export { type Pool } from './draw/seats.ts'
export { verifyProof } from './draw/verify.ts'
export { readSeating, SeatingError } from './seating/input.ts'
export { plan } from './seating/plan.ts'
export { scoreOf } from './seating/score.ts'
