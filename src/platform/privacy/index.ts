// What is declared about people, and what is made from it: disclosure, erasing, retention.
export {
  type Column,
  type DataSubject,
  type Holding,
  holding,
  judged,
  leftName,
  leftText,
  type Mention,
  type Period,
  personal,
  type PersonalFile,
  type Privacy,
  type Retention,
  shown,
  technical,
  type UntilTold,
} from './declaration.ts'
export { eraseHoldings, type Gone, planErasing, withIds } from './erase.ts'
export { exportHoldings, type Section } from './export.ts'
export { platformPrivacy } from './own.ts'
export { applyRetention, periodWords, type Retained } from './retain.ts'
