// The door of the events.
export { DrawError, type GivenEntry, readEntry } from './draw/entry.ts'
export { draw } from './draw/run.ts'
export { type Pool } from './draw/seats.ts'
export { verifyProof } from './draw/verify.ts'
