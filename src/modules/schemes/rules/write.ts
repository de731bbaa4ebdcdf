import { stringify } from 'yaml'
import type { RuleSet } from './rule-set.ts'

/** Rules as a file that `machiport rules check` reads. */
export const ruleText = (set: RuleSet): string => stringify(set, { lineWidth: 110 })
