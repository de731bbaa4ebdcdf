// The door of the draws: who gets a seat, in a way that anybody can run again.
export { DrawError, type GivenEntry, readEntry } from './algorithm/entry.ts'
export { draw } from './algorithm/run.ts'
export { type Pool } from './algorithm/seats.ts'
export { verifyProof } from './algorithm/verify.ts'
