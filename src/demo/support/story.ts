// What is told of an application of the demo, and the calls that it may be of.
import type { ApplicationState } from '#modules/applications/index.ts'

export interface Story {
  /** Of DemoCall. */
  call: string
  /** The organization's name; in a ward without it another stands in. */
  by: string
  /** Which fair or project. */
  what: number
  /** Submitted; of a draft, begun. */
  day: number
  state: ApplicationState
  /** Who looks after it among staff. */
  officer?: 'nakagawa' | 'moriya'
  /** Into which proposal it went, and what was or is to be decided. */
  decision?: string
  outcome?: 'award' | 'reserve' | 'reject'
  reason?: string
  /** Its payment waits in a batch. */
  batched?: true
  /** It pays a part back. */
  owes?: true
  /** Asked a year after what became of it, it has not answered. */
  silent?: true
  /** It pays no consumption tax, and has reported so. */
  exempt?: true
  /** The letter is still unopened. */
  unopened?: true
}

export const last = 'trade-fair/last'
export const fair = 'trade-fair/open'
export const early = 'social-business/last'
export const first = 'social-business/decided'
export const second = 'social-business/review'
export const third = 'social-business/open'
export const mark = 'social-business-certification/last'
export const marks = 'social-business-certification/open'
export const tools = 'it-tools/last'
export const course = 'reskilling/last'
export const stress = 'stress-check/last'
