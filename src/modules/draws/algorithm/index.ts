// The door of the algorithm: pure, and apart from the module's, so that the command line and browsers load nothing else.
export { DrawError, type GivenEntry, readEntry } from './entry.ts'
export { draw } from './run.ts'
export { type Pool } from './seats.ts'
export { type Step, verifyProof } from './verify.ts'
