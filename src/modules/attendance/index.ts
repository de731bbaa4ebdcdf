// The door of the day itself: who sits where, who was there.
export { readSeating, SeatingError } from './seating/input.ts'
export { plan } from './seating/plan.ts'
export { scoreOf } from './seating/score.ts'
