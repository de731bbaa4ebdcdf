// The door of the planner: pure, and apart from the module's, so that the command line loads nothing else.
export { readSeating, SeatingError } from './input.ts'
export { plan } from './plan.ts'
export { planApart } from './plan-apart.ts'
export { scoreOf } from './score.ts'
